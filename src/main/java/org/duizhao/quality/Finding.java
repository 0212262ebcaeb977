package org.duizhao.quality;

import java.util.List;

/**
 * Something that a check found.
 *
 * @param places where, in the source, in the target or in both; empty when the whole text is meant
 * @param key of the sentence that says it, in the bundle of {@link FindingText}
 * @param arguments of the sentence, in its order: words of the texts, numbers
 */
public record Finding(Check check, Severity severity, List<Place> places, String key, List<String> arguments) {

    public Finding {
        places = List.copyOf(places);
        arguments = List.copyOf(arguments);
    }

    static Finding error(Check check, List<Place> places, String key, String... arguments) {
        return new Finding(check, Severity.ERROR, places, key, List.of(arguments));
    }

    static Finding warning(Check check, List<Place> places, String key, String... arguments) {
        return new Finding(check, Severity.WARNING, places, key, List.of(arguments));
    }
}
