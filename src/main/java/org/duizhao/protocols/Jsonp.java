package org.duizhao.protocols;

import java.util.regex.Pattern;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** JSON as a script that calls a function of the page which asked for it. */
final class Jsonp {

    static final String MEDIA_TYPE = "text/javascript;charset=UTF-8";

    private static final Pattern CALLBACK = Pattern.compile("(?=.{1,100}$)[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*");

    private Jsonp() {}

    /** @throws Problem {@link ProblemType#INVALID_VALUE} for a callback that is no name of a function, or a very long one */
    static String script(String callback, String json) {
        if (!CALLBACK.matcher(callback).matches()) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“jsoncallback” has to be the name of a function: letters, digits, _ and $, parts joined by dots,"
                            + " 100 characters at the most.");
        }
        // The comment keeps the answer from being read as a file that begins with the callback's bytes. Older scripts
        // end a
        // line at U+2028 and U+2029, which JSON allows in a text.
        return "/**/" + callback + "(" + json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ");";
    }
}
