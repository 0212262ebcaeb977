package org.duizhao.repair;

import org.duizhao.text.Language;
import org.duizhao.text.Numbers;

/** A quick look at where two texts first differ: most pairs that differ in more than numbers are done with here. */
final class FirstDifference {

    private static final String HAN = "〇零一二两三四五六七八九十百千万亿点";

    private FirstDifference() {}

    /** False where the first characters that differ can belong to no number; also where none do. */
    static boolean isNumber(String stored, String query, Language language) {
        int at = 0;
        int shorter = Math.min(stored.length(), query.length());
        while (at < shorter && stored.charAt(at) == query.charAt(at)) {
            at++;
        }
        if (at == stored.length() && at == query.length()) {
            return false;
        }
        return isNumber(stored, at, language) || isNumber(query, at, language);
    }

    private static boolean isNumber(String text, int at, Language language) {
        if (hasDigit(text, at - 1) || hasDigit(text, at)) {
            return true;
        }
        if (language == Language.ZH) {
            return hasHan(text, at - 1) || hasHan(text, at);
        }
        int from = at;
        while (from > 0 && isWord(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && isWord(text.charAt(to))) {
            to++;
        }
        // With a digit behind it, since the name of a month may count beside a number only.
        return from < to
                && Numbers.in(text.substring(from, to) + " 5", language).size() > 1;
    }

    private static boolean hasDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean hasHan(String text, int at) {
        return at >= 0 && at < text.length() && HAN.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '-';
    }
}
