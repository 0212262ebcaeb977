package org.duizhao.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.text.Language;

/** Reads the languages that a request names. */
public final class Languages {

    private static final String SERVED =
            Stream.of(Language.values()).map(Language::tag).collect(Collectors.joining(", "));

    private Languages() {}

    /**
     * The language that a code names, as {@link Language#of} reads codes.
     *
     * @param name what the request calls the value, for the error
     * @throws Problem {@link ProblemType#INVALID_VALUE} where there is no code, {@link ProblemType#UNKNOWN_LANGUAGE} for one that
     *     is not served
     */
    public static Language named(String name, String code) {
        if (code == null || code.isBlank()) {
            throw new Problem(ProblemType.INVALID_VALUE, "“" + name + "” is missing: name one of " + SERVED + ".");
        }
        return Language.of(code)
                .orElseThrow(() -> new Problem(
                        ProblemType.UNKNOWN_LANGUAGE,
                        "“" + name + "” is “" + shortened(code) + "”; the languages served are " + SERVED + "."));
    }

    /** @throws Problem {@link ProblemType#INVALID_VALUE} where the two languages are the same */
    public static void requireTwo(String name, Language language, String otherName, Language other) {
        if (language == other) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“" + name + "” and “" + otherName + "” are the same language; they have to differ.");
        }
    }

    private static String shortened(String code) {
        return code.codePointCount(0, code.length()) <= 40
                ? code
                : code.substring(0, code.offsetByCodePoints(0, 40)) + "…";
    }
}
