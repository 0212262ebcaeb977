package org.duizhao.quality;

import java.util.List;
import org.duizhao.text.Language;

/** Other marks of the wrong width: full-width ones in English and Russian, ASCII ones between Han. */
final class PunctuationCheck implements PairCheck {

    private static final List<MarkCheck> SPACED = List.of(mark("[，。、；：？！（）［］【】・·．％～＋／]"), mark("[０-９Ａ-Ｚａ-ｚ]+"));

    private static final List<MarkCheck> CHINESE =
            List.of(mark("(?<=\\p{IsHan})[,;:?!](?!\\d)|(?<=\\p{IsHan})\\.(?!\\w)"));

    @Override
    public List<Finding> check(TextPair pair) {
        return MarkCheck.in(pair.target(), pair.to() == Language.ZH ? CHINESE : SPACED);
    }

    private static MarkCheck mark(String pattern) {
        return MarkCheck.warning(Check.PUNCTUATION, "punctuation.foreign", pattern);
    }
}
