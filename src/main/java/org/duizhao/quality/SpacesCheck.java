package org.duizhao.quality;

import java.util.List;
import org.duizhao.text.Language;

/** Spaces that are too many or lacking: double ones, at the ends, before a mark that takes none, after one that takes some. */
final class SpacesCheck implements PairCheck {

    private static final String SPACE = "[\\s\\u00A0\\u2007\\u202F\\u3000]";
    private static final MarkCheck DOUBLE = mark("spaces.double", "(?<=\\S)" + SPACE + "{2,}(?=\\S)");
    private static final MarkCheck ENDS = mark("spaces.ends", "^" + SPACE + "+|" + SPACE + "+$");

    /** Not the bracket of a call, {@code sin()}, nor of an ending, {@code filter(s)}. */
    private static final String NO_ENDING = "(?!\\(\\p{L}{0,3}\\))";

    private static final List<MarkCheck> SPACED = List.of(
            DOUBLE,
            ENDS,
            mark("spaces.before", "(?<=\\S)" + SPACE + "(?:[,;:?!)\\]}»”]|\\.(?![.\\d]))|(?<=[(\\[{«„])" + SPACE),
            mark(
                    "spaces.after",
                    "(?<=\\p{L}{2})[,;:?!](?=\\p{L})|(?<=\\p{Ll}{2})\\.(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})" + NO_ENDING
                            + "[(«„]|[)»](?=\\p{L})"));

    private static final List<MarkCheck> CHINESE =
            List.of(DOUBLE, ENDS, mark("spaces.before", SPACE + "(?=[，。、；：？！）》”])|(?<=[，。、；：？！（《“])" + SPACE));

    @Override
    public List<Finding> check(TextPair pair) {
        return MarkCheck.in(pair.target(), pair.to() == Language.ZH ? CHINESE : SPACED);
    }

    private static MarkCheck mark(String key, String pattern) {
        return MarkCheck.warning(Check.SPACES, key, pattern);
    }
}
