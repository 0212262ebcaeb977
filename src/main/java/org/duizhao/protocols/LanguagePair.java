package org.duizhao.protocols;

import java.util.Optional;
import org.duizhao.text.Language;

/** Two different languages, from one into the other. */
record LanguagePair(Language from, Language to) {

    /** As {@link Language#of} reads codes; empty where one of them is not served, or both are the same language. */
    static Optional<LanguagePair> of(String from, String to) {
        return Language.of(from)
                .flatMap(source -> Language.of(to)
                        .filter(target -> target != source)
                        .map(target -> new LanguagePair(source, target)));
    }
}
