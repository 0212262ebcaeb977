package org.duizhao.quality;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.text.Language;

/**
 * Findings that somebody read and found right in their place, from a file with the columns language, document, paragraph
 * (from 1; 0 for the whole document), check, what (the first word that the finding names, {@code term.zh} or a number), reason.
 */
public final class Explained {

    private static final List<String> COLUMNS = List.of("language", "document", "paragraph", "check", "what", "reason");

    /** A line of the file without its reason; findings that agree in all of it are one. */
    public record Key(Language language, String document, int paragraph, String check, String what) {

        static Key of(Located located) {
            Finding finding = located.finding();
            return new Key(
                    located.language(),
                    located.document(),
                    located.paragraph(),
                    finding.check().tag(),
                    finding.arguments().isEmpty() ? "" : finding.arguments().get(0));
        }

        @Override
        public String toString() {
            return language.tag() + "/" + document + " " + paragraph + " " + check + " " + what;
        }
    }

    private final Map<Key, String> reasons = new HashMap<>();
    private final Set<Key> met = new HashSet<>();

    private Explained() {}

    /** Nothing explained. */
    static Explained none() {
        return new Explained();
    }

    /**
     * Reads the file.
     *
     * @throws BadFile with every row that is wrong: a language that is none of ours, a paragraph that is no number, no
     *     reason, a finding for the second time
     */
    public static Explained read(Path file) {
        Explained explained = new Explained();
        Table.read(file, COLUMNS, row -> {
            Key key = key(row);
            Table.check(!row.cell(5).isEmpty(), "there is no reason; say why it is right");
            Table.check(explained.reasons.putIfAbsent(key, row.cell(5)) == null, "explained above already");
            return key;
        });
        return explained;
    }

    private static Key key(Table.Row row) {
        Optional<Language> language = Language.of(row.cell(0));
        Table.check(language.isPresent(), "`" + row.cell(0) + "` is none of our languages");
        Table.check(row.cell(2).matches("\\d{1,6}"), "`" + row.cell(2) + "` is no number of a paragraph");
        return new Key(language.get(), row.cell(1), Integer.parseInt(row.cell(2)), row.cell(3), row.cell(4));
    }

    /** Whether a finding is explained; remembered for {@link #unmet}. */
    public boolean covers(Located located) {
        Key key = Key.of(located);
        met.add(key);
        return reasons.containsKey(key);
    }

    /** What was explained but not found (any more), in no order. */
    public Set<Key> unmet() {
        Set<Key> unmet = new HashSet<>(reasons.keySet());
        unmet.removeAll(met);
        return unmet;
    }
}
