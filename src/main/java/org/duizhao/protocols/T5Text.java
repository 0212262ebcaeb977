package org.duizhao.protocols;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Texts as t5memory has them: a piece of XML, with inline codes as elements. */
final class T5Text {

    /** Codes with native content, and all other elements, whose content is text. */
    private static final Pattern CODES =
            Pattern.compile("<(bpt|ept|it|ph)(?:\\s[^<>]*)?(?<!/)>[^<>]*</\\1>|</?[A-Za-z][\\w:.-]*(?:\\s[^<>]*)?/?>");

    private static final Pattern STRAY = Pattern.compile("<|&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)");

    private static final Pattern NUMBER = Pattern.compile("&#(x?)([0-9A-Fa-f]+);");

    private T5Text() {}

    /** What is looked up. Whatever is no XML is taken as it stands. */
    static QueryText query(String sent) {
        QueryText bare = QueryText.without(CODES, sent);
        return new QueryText(unescaped(bare.text()), bare.hadCodes());
    }

    /**
     * What is kept: the text without its codes.
     *
     * @throws Problem {@link ProblemType#INVALID_VALUE} for a text that is missing or no XML, in the words that translate5 looks for
     */
    static String kept(String sent) {
        if (sent == null || STRAY.matcher(CODES.matcher(sent).replaceAll("")).find()) {
            throw new Problem(ProblemType.INVALID_VALUE, "Error in xml in source or target!");
        }
        return query(sent).text();
    }

    /** A stored text as it is answered. */
    static String answer(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return NUMBER.matcher(text)
                .replaceAll(number -> {
                    int point =
                            Integer.parseInt(number.group(2), number.group(1).isEmpty() ? 10 : 16);
                    return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : "";
                })
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
