package org.duizhao.quality;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the translation ends as the source does: as a sentence, a question, an announcement (colon), an item of a list, or
 * open like a title. Closing quotation marks and brackets are looked through. A statement may become an exclamation or the
 * other way round, and a semicolon a full stop or a comma: languages differ there. So do salutations, which end with a colon,
 * an exclamation mark or a comma.
 */
final class EndPunctuationCheck implements PairCheck {

    private static final Pattern CLOSING = Pattern.compile("[\\s”’\"'»“』」）)\\]］】》/]+$");

    /** A Russian sentence that ends in a quoted question: the question is what counts, the full stop only closes the sentence. */
    private static final Pattern QUOTED_QUESTION = Pattern.compile("[?？][”»\"'’“]+[.]$");

    /** A source that is plainly a sentence but lacks its own mark: a sentence in the translation is what it should be. */
    private static final Pattern UNFINISHED = Pattern.compile(".*[，。；！？,].*|.{20,}", Pattern.DOTALL);

    /** Addresses the listeners, and no more than that. */
    private static final Pattern SALUTATION = Pattern.compile("[^。；？]{1,40}(?:们|友|事|志|生|士|宾|民|者)[：！:!]");

    private enum End {
        SENTENCE(".。．!！…‥"),
        QUESTION("?？"),
        ANNOUNCEMENT(":："),
        ITEM(";；,，、"),
        OPEN("");

        private final String marks;

        End(String marks) {
            this.marks = marks;
        }

        private static End of(String text) {
            if (QUOTED_QUESTION.matcher(text).find()) {
                return QUESTION;
            }
            String bare = CLOSING.matcher(text).replaceFirst("");
            int last = bare.isEmpty() ? ' ' : bare.codePointBefore(bare.length());
            for (End end : values()) {
                if (end.marks.indexOf(last) >= 0) {
                    return end;
                }
            }
            return OPEN;
        }

        private boolean mayBecome(End other) {
            return this == other || this == ITEM && other == SENTENCE;
        }
    }

    @Override
    public List<Finding> check(TextPair pair) {
        End source = End.of(pair.source());
        End target = End.of(pair.target());
        boolean salutation = SALUTATION.matcher(pair.source()).matches() && target != End.OPEN;
        boolean unfinished = source == End.OPEN
                && target == End.SENTENCE
                && UNFINISHED.matcher(pair.source()).matches();
        if (salutation || unfinished || source.mayBecome(target)) {
            return List.of();
        }
        return List.of(Finding.warning(
                Check.END_PUNCTUATION,
                List.of(last(Side.SOURCE, pair.source()), last(Side.TARGET, pair.target())),
                target == End.OPEN ? "end-punctuation.lacking" : "end-punctuation.other",
                lastWords(pair.source()),
                lastWords(pair.target())));
    }

    private static Place last(Side side, String text) {
        return Place.of(side, text, text.offsetByCodePoints(text.length(), -1), text.length());
    }

    private static String lastWords(String text) {
        int length = text.codePointCount(0, text.length());
        return text.substring(text.offsetByCodePoints(text.length(), -Math.min(length, 6)));
    }
}
