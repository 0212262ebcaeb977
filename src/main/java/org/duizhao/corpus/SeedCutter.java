package org.duizhao.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts a seed file into its documents and sees that every character of it finds its place, and one only. */
final class SeedCutter {

    private final Manifest.Seed seed;
    private final TextFile file;
    private final String manifest;
    private final List<Line> lines;
    private final Coverage coverage;
    private final List<Failure> failures = new ArrayList<>();

    private SeedCutter(Manifest.Seed seed, TextFile file, String manifest) {
        this.seed = seed;
        this.file = file;
        this.manifest = manifest;
        this.lines = file.lines();
        this.coverage = new Coverage(file.name(), lines);
    }

    /**
     * @param manifest what messages call the manifest
     * @throws CorpusException if the manifest does not fit the file, with all the places where it does not
     */
    static List<SourceDocument> documents(Manifest.Seed seed, TextFile file, String manifest) {
        SeedCutter cutter = new SeedCutter(seed, file, manifest);
        cutter.placeFurniture();
        List<SourceDocument> documents =
                seed.documents().stream().map(cutter::document).toList();
        // with a part wrong, what is left over says nothing
        if (cutter.failures.isEmpty()) {
            cutter.failures.addAll(cutter.coverage.failures());
        }
        if (!cutter.failures.isEmpty()) {
            throw new CorpusException(cutter.failures);
        }
        return documents;
    }

    private void placeFurniture() {
        for (int number : seed.furniture()) {
            if (number < 1 || number > lines.size() || line(number).isBlank()) {
                fail(seed.entry(), "furniture line " + number + " is blank or not in " + seed.name() + "; take it out");
            } else {
                coverage.place(line(number));
            }
        }
    }

    private SourceDocument document(Manifest.Document entry) {
        Set<Integer> gapLines =
                entry.gaps().stream().map(Manifest.Missing::after).collect(Collectors.toSet());
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Set<Integer>> numbers = new ArrayList<>();
        for (Manifest.Part part : entry.parts()) {
            List<Line> pieces = pieces(part);
            pieces.forEach(coverage::place);
            for (List<Line> paragraph : ParagraphBreaks.paragraphs(part, seed.layout(), gapLines, pieces)) {
                paragraphs.add(Repair.paragraph(part.role(), paragraph));
                numbers.add(paragraph.stream().map(Line::number).collect(Collectors.toSet()));
            }
        }
        return new SourceDocument(
                entry.slug(),
                entry.title(),
                entry.kind(),
                entry.date(),
                entry.place(),
                entry.publisher(),
                entry.notes(),
                seed.name(),
                file.sha256(),
                paragraphs,
                gaps(entry.gaps(), numbers));
    }

    private List<Gap> gaps(List<Manifest.Missing> entries, List<Set<Integer>> paragraphs) {
        return entries.stream()
                .map(entry -> new Gap(position(entry, paragraphs), entry.what()))
                .sorted(Comparator.comparingInt(Gap::position))
                .toList();
    }

    private int position(Manifest.Missing gap, List<Set<Integer>> paragraphs) {
        int position = paragraphs.size();
        while (position > 0 && !paragraphs.get(position - 1).contains(gap.after())) {
            position--;
        }
        if (position == 0 && gap.after() != 0 && failures.isEmpty()) {
            fail(
                    gap.entry(),
                    "the document has no text in line " + gap.after() + "; name the last line before the gap");
        }
        return position;
    }

    /** The lines of a part, or what is cut out of them, without furniture and blank lines; none if the part is wrong. */
    private List<Line> pieces(Manifest.Part part) {
        if (part.last() > lines.size()) {
            fail(part.entry(), "line " + part.last() + " is not in " + seed.name() + ", which ends at " + lines.size());
            return List.of();
        }
        List<Line> pieces = new ArrayList<>();
        for (int number = part.first(); number <= part.last(); number++) {
            Line piece = cut(part, line(number));
            if (!piece.isBlank() && !seed.furniture().contains(number)) {
                pieces.add(piece);
            }
        }
        if (pieces.isEmpty()) {
            fail(
                    part.entry(),
                    "lines " + part.first() + "-" + part.last() + " hold no text; look the numbers up again");
        }
        checkNumbers(part, "break", part.breaks(), pieces);
        checkNumbers(part, "join", part.joins(), pieces);
        return pieces;
    }

    private Line cut(Manifest.Part part, Line line) {
        int from = line.number() == part.first() ? find(part.from(), line) : 0;
        int to = line.text().length();
        if (line.number() == part.last() && !part.to().isEmpty()) {
            to = find(part.to(), line) + part.to().length();
        }
        return line.cut(from, Math.max(from, Math.min(to, line.text().length())));
    }

    private int find(String words, Line line) {
        int index = line.text().indexOf(words);
        if (index < 0) {
            String message =
                    "the words `" + words + "`, where the manifest cuts, are not in the line; copy them from it";
            failures.add(new Failure(file.name(), line.number(), message));
        }
        return Math.max(index, 0);
    }

    private void checkNumbers(Manifest.Part part, String key, Set<Integer> numbers, List<Line> pieces) {
        for (int number : numbers) {
            if (pieces.stream().noneMatch(piece -> piece.number() == number)) {
                fail(part.entry(), "`" + key + "` names line " + number + ", where the part has no text; take it out");
            }
        }
    }

    private Line line(int number) {
        return lines.get(number - 1);
    }

    private void fail(int entry, String message) {
        failures.add(new Failure(manifest, entry, message));
    }
}
