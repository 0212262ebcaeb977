package org.duizhao.corpus;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the manifest. An entry that is wrong keeps its own file back and no other. */
final class ManifestReader {

    static final String NAME = "manifest.yaml";

    private static final Set<String> SEED = keys("name", "layout", "furniture", "documents");
    private static final Set<String> DOCUMENT =
            keys("slug", "title", "kind", "date", "place", "publisher", "notes", "gaps", "parts");
    private static final Set<String> PART = keys("role", "lines", "from", "to", "break", "join");
    private static final Set<String> GAP = keys("after", "missing");

    private final Set<String> names = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();

    private ManifestReader() {}

    /** @throws CorpusException if it is no YAML, or no list of files */
    static Manifest read(TextFile file) {
        YamlEntry root = YamlEntry.root(file, keys("files"));
        ManifestReader reader = new ManifestReader();
        Reading<Manifest.Seed> seeds = Reading.of(root.items("files"), item -> reader.seed(root.entry(item, SEED)));
        return new Manifest(seeds.texts(), reader.names, seeds.failures());
    }

    private Manifest.Seed seed(YamlEntry entry) {
        String name = entry.text("name", "[^/\\\\]*[^/\\\\.][^/\\\\]*", "the name of a file beside the manifest");
        if (!names.add(name)) {
            throw entry.wrong("the file " + name + " is described twice; put the documents into one entry");
        }
        return new Manifest.Seed(
                name,
                entry.choice("layout", Layout.class),
                entry.numbers("furniture"),
                all(entry, "documents", DOCUMENT, this::document),
                entry.line());
    }

    private Manifest.Document document(YamlEntry entry) {
        String slug = entry.text("slug", "[a-z0-9]+(-[a-z0-9]+)*", "a slug: small letters, digits and single hyphens");
        if (!slugs.add(slug)) {
            throw entry.wrong("the slug " + slug + " is taken by a document above; choose another");
        }
        return new Manifest.Document(
                slug,
                entry.text("title"),
                entry.choice("kind", Kind.class),
                entry.date("date"),
                entry.text("place"),
                entry.text("publisher"),
                entry.optionalText("notes"),
                all(
                        entry,
                        "gaps",
                        GAP,
                        gap -> new Manifest.Missing(gap.number("after"), gap.text("missing"), gap.line())),
                required(entry, all(entry, "parts", PART, ManifestReader::part)),
                entry.line());
    }

    private static Manifest.Part part(YamlEntry entry) {
        String[] lines = entry.text("lines", "\\d{1,9}(-\\d{1,9})?", "a line or a range of lines like 7-9")
                .split("-", 2);
        int first = Integer.parseInt(lines[0]);
        int last = Integer.parseInt(lines[lines.length - 1]);
        if (first < 1 || last < first) {
            throw entry.wrong(
                    "lines " + first + "-" + last + " are no range; lines count from 1, the lesser comes first");
        }
        Set<Integer> breaks = entry.numbers("break");
        Set<Integer> joins = entry.numbers("join");
        for (int line : breaks) {
            if (joins.contains(line)) {
                throw entry.wrong("line " + line + " is in `break` and in `join`; take it out of one");
            }
        }
        return new Manifest.Part(
                entry.choice("role", Role.class),
                first,
                last,
                entry.optionalText("from"),
                entry.optionalText("to"),
                breaks,
                joins,
                entry.line());
    }

    private static <T> List<T> required(YamlEntry entry, List<T> parts) {
        if (parts.isEmpty()) {
            throw entry.wrong("the document has no `parts`; say which lines are its text");
        }
        return parts;
    }

    /** Reads every entry of a list, so that the errors of all are found at once. */
    private static <T> List<T> all(YamlEntry entry, String key, Set<String> known, Function<YamlEntry, T> read) {
        return Reading.of(entry.items(key), (Node item) -> read.apply(entry.entry(item, known)))
                .complete();
    }

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
