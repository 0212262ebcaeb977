package org.duizhao.quality;

import java.util.List;
import org.duizhao.text.Language;

/**
 * Quotation marks that are not of the language. English: “ ” and ‘ ’ with ’ as apostrophe (Chicago Manual of Style, 6.115
 * and 13.30). Russian: « » and inside them „ “ (Мильчин, Чельцова, Справочник издателя и автора, 8.1). Chinese: “ ” ‘ ’
 * and 《 》 〈 〉 (GB/T 15834-2011, 4.8 and 4.15); corner marks are allowed, since texts of Taiwan and vertical ones use them.
 */
final class QuotationMarksCheck implements PairCheck {

    private static final List<MarkCheck> ENGLISH =
            List.of(wrong("«|»|„|‟|‹|›|[「」『』《》〈〉]"), wrong("\"|(?<!\\d)'"), wrong("``|´"));

    /** “ is right only as the end of „…“. */
    private static final List<MarkCheck> RUSSIAN = List.of(
            wrong("”|‟|‹|›|‘|(?<!\\p{L})’|’(?!\\p{L})|[「」『』《》〈〉]"),
            wrong("\"|(?<!\\d)'"),
            wrong("(?<!„[^„“]{0,400})“"));

    private static final List<MarkCheck> CHINESE = List.of(wrong("«|»|„|‟|‹|›"), wrong("\"|(?<![\\dA-Za-z])'"));

    @Override
    public List<Finding> check(TextPair pair) {
        return MarkCheck.in(pair.target(), marks(pair.to()));
    }

    private static List<MarkCheck> marks(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case RU -> RUSSIAN;
            case ZH -> CHINESE;
        };
    }

    private static MarkCheck wrong(String pattern) {
        return MarkCheck.warning(Check.QUOTATION_MARKS, "quotation-marks.foreign", pattern);
    }
}
