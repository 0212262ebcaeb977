package org.duizhao.protocols;

import java.util.regex.Pattern;
import org.duizhao.memory.InlineCode;
import org.duizhao.memory.Variant;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Texts as t5memory has them: a piece of XML, with inline codes as elements. */
final class T5Text {

    /** Codes with native content, and all other elements, whose content is text. */
    private static final Pattern CODES =
            Pattern.compile("<(bpt|ept|it|ph)(?:\\s[^<>]*)?(?<!/)>[^<>]*</\\1>|</?[A-Za-z][\\w:.-]*(?:\\s[^<>]*)?/?>");

    private static final Pattern STRAY = Pattern.compile("<|&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)");

    private T5Text() {}

    /** A text with its codes beside it. Whatever is no XML is taken as it stands. */
    static CodedText query(String sent) {
        return CodedText.read(CODES, sent, XmlWords::of);
    }

    /**
     * What is kept.
     *
     * @throws Problem {@link ProblemType#INVALID_VALUE} for a text that is missing or no XML, in the words that translate5 looks for
     */
    static CodedText kept(String sent) {
        if (sent == null || STRAY.matcher(CODES.matcher(sent).replaceAll("")).find()) {
            throw new Problem(ProblemType.INVALID_VALUE, "Error in xml in source or target!");
        }
        return query(sent);
    }

    /** A stored text as it is answered, with its codes as TMX has them. */
    static String answer(Variant stored) {
        return new CodedText(stored.text(), InlineCode.of(stored.codes())).written(XmlWords::written);
    }
}
