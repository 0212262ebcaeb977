package org.duizhao.protocols;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.memory.CodeTag;
import org.duizhao.memory.InlineCode;
import org.duizhao.text.Normalization;

/**
 * A text as a client sent it, and the inline codes that the client wrote into it beside it.
 *
 * @param text without codes: what is looked up and kept
 * @param codes in the order in which they stand
 */
record CodedText(String text, List<InlineCode> codes) {

    /**
     * Codes that are tags with a number, as OmegaT writes them ({@code <f0>}, {@code </f0>}, {@code <br1/>}) and Okapi ({@code <g1>},
     * {@code <x2/>}), and Okapi's markers.
     */
    static final Pattern CODES = Pattern.compile(CodeTag.MARKER + "|</?[A-Za-z]+[0-9]+/?>");

    static CodedText of(String sent) {
        return read(CODES, sent, UnaryOperator.identity());
    }

    /** A text in which nothing is a code. */
    static CodedText plain(String text) {
        return new CodedText(text, List.of());
    }

    /** @param words makes text of what stands between the codes */
    static CodedText read(Pattern pattern, String sent, UnaryOperator<String> words) {
        StringBuilder text = new StringBuilder(sent.length());
        InlineCode.Collector codes = new InlineCode.Collector();
        Matcher code = pattern.matcher(sent);
        int from = 0;
        int points = 0;
        while (code.find()) {
            String between = words.apply(sent.substring(from, code.start()));
            text.append(between);
            points += between.codePointCount(0, between.length());
            codes.add(points, code.group());
            from = code.end();
        }
        return new CodedText(text.append(words.apply(sent.substring(from))).toString(), codes.all());
    }

    boolean hasCodes() {
        return !codes.isEmpty();
    }

    /** Whether there is nothing in it to look up. */
    boolean isBlank() {
        return Normalization.forComparison(text).isEmpty();
    }

    /** The text with its codes in it, as they are written. */
    String written(UnaryOperator<String> words) {
        StringBuilder written = new StringBuilder();
        int points = 0;
        int from = 0;
        for (InlineCode code : codes) {
            int at = text.offsetByCodePoints(from, code.at() - points);
            written.append(words.apply(text.substring(from, at))).append(code.written());
            points = code.at();
            from = at;
        }
        return written.append(words.apply(text.substring(from))).toString();
    }
}
