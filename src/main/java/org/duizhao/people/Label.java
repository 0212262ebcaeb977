package org.duizhao.people;

import java.util.regex.Pattern;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** What people call accounts, keys and memories: a line of text. */
final class Label {

    /** Control characters, separators of lines and paragraphs, surrogates without their partner. */
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Label() {}

    /**
     * Nothing, for a good one.
     *
     * @param what as in “The name of a key”, for the error
     * @param longest UTF-16 units
     * @throws Problem {@link ProblemType#INVALID_VALUE} for one that is blank, longer, or holds a line end or another control character
     */
    static void require(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest || NO_LINE.matcher(text).find()) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    what + " has 1 to " + longest + " characters, and no line ends or other control characters.");
        }
    }
}
