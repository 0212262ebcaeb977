package org.duizhao.protocols;

import java.util.Optional;
import org.duizhao.problem.Languages;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
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

    /**
     * As {@link #of}.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} where that is empty, for protocols that know no other answer
     */
    static LanguagePair served(String from, String to) {
        return of(from, to)
                .orElseThrow(() -> new Problem(
                        ProblemType.NOT_FOUND,
                        "The languages served are zh, en and ru; name two of them that differ."));
    }

    /**
     * As {@link Languages#named} reads codes.
     *
     * @param fromName what the request calls the first code, for the error
     * @throws Problem as there, and {@link ProblemType#INVALID_VALUE} where both are the same language
     */
    static LanguagePair named(String fromName, String from, String toName, String to) {
        LanguagePair pair = new LanguagePair(Languages.named(fromName, from), Languages.named(toName, to));
        Languages.requireTwo(fromName, pair.from, toName, pair.to);
        return pair;
    }
}
