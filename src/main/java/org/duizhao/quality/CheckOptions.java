package org.duizhao.quality;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command was told.
 *
 * @param explained findings that are known to be right
 */
record CheckOptions(Path seeds, Path translations, Path terms, Optional<Path> explained) {

    static final String USAGE =
            "usage: check-translations [--seeds DIR] [--translations DIR] [--terms FILE] [--explained FILE]";

    private static final List<String> KNOWN = List.of("--seeds", "--translations", "--terms", "--explained");

    /** @throws IllegalArgumentException with what is wrong, for the user */
    static CheckOptions of(List<String> arguments) {
        Map<String, Path> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!KNOWN.contains(option)) {
                throw new IllegalArgumentException("unknown option " + option + "\n" + USAGE);
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
            }
            values.put(option, Path.of(arguments.get(i + 1)));
        }
        Path translations = values.getOrDefault("--translations", Path.of("translations"));
        return new CheckOptions(
                values.getOrDefault("--seeds", Path.of("seeds")),
                translations,
                values.getOrDefault("--terms", translations.resolve("terms.tsv")),
                Optional.ofNullable(values.get("--explained")));
    }
}
