package org.duizhao.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The terms of {@code translations/terms.tsv}: columns zh, en, en-avoid, ru, ru-avoid, note, first-used; alternatives are
 * parted by {@code |}, the preferred one first; {@code …} in one stands for up to ten words.
 */
public final class TermBase {

    /** Without any term. */
    public static final TermBase EMPTY = new TermBase(List.of());

    private static final List<String> COLUMNS = List.of("zh", "en", "en-avoid", "ru", "ru-avoid", "note", "first-used");
    private static final Pattern OR = Pattern.compile("\\s*\\|\\s*");

    /** A term and where it stands in a text, in code points. */
    public record Occurrence(Term term, int from, int to) {}

    private final List<Term> terms;
    private final Map<String, Term> byFolded = new HashMap<>();
    private final int longest;

    private TermBase(List<Term> terms) {
        this.terms = List.copyOf(terms);
        int length = 0;
        for (Term term : terms) {
            String folded = FoldedChinese.of(term.zh()).text();
            byFolded.put(folded, term);
            length = Math.max(length, folded.length());
        }
        longest = length;
    }

    /**
     * Reads a term base.
     *
     * @throws BadFile if the file cannot be read or a row is wrong, with all rows that are: another number of columns than
     *     seven, no Chinese, no rendering in a language, an empty alternative, or a term for the second time
     */
    public static TermBase read(Path file) {
        Map<String, Integer> lines = new HashMap<>();
        return new TermBase(Table.read(file, COLUMNS, row -> {
            Term term = term(row);
            Integer before = lines.putIfAbsent(FoldedChinese.of(term.zh()).text(), row.line());
            Table.check(
                    before == null, "`" + term.zh() + "` is in line " + before + " already; make one row of the two");
            return term;
        }));
    }

    /** All terms, in the order of the file. */
    public List<Term> terms() {
        return terms;
    }

    /**
     * The terms of a Chinese text from left to right: at each place the longest that begins there, the next one after its
     * end, so that 中国—中亚峰会 is not 中国 and 中亚 as well. Widths, kinds of dash and quotation mark, and spaces don't matter.
     */
    public List<Occurrence> in(String chinese) {
        FoldedChinese text = FoldedChinese.of(chinese);
        List<Occurrence> found = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Optional<Occurrence> term = longestAt(text, at);
            term.ifPresent(found::add);
            at += term.map(occurrence ->
                            FoldedChinese.of(occurrence.term().zh()).length())
                    .orElse(1);
        }
        return found;
    }

    private Optional<Occurrence> longestAt(FoldedChinese text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            Term term = byFolded.get(text.text().substring(at, at + length));
            if (term != null) {
                return Optional.of(new Occurrence(term, text.from(at), text.to(at + length - 1)));
            }
        }
        return Optional.empty();
    }

    private static Term term(Table.Row row) {
        Table.check(!row.cell(0).isEmpty(), "there is no Chinese term; fill the column zh");
        return new Term(
                row.cell(0),
                required(row, 1),
                alternatives(row, 2),
                required(row, 3),
                alternatives(row, 4),
                row.cell(5),
                row.cell(6),
                row.line());
    }

    private static List<String> required(Table.Row row, int column) {
        List<String> alternatives = alternatives(row, column);
        Table.check(
                !alternatives.isEmpty(),
                "`" + row.cell(0) + "` has no preferred rendering; fill the column " + COLUMNS.get(column));
        return alternatives;
    }

    private static List<String> alternatives(Table.Row row, int column) {
        if (row.cell(column).isEmpty()) {
            return List.of();
        }
        List<String> alternatives = List.of(OR.split(row.cell(column), -1));
        Table.check(
                !alternatives.contains(""),
                "an alternative of the column " + COLUMNS.get(column) + " is empty; take a `|` away");
        return alternatives;
    }
}
