package org.duizhao.matching;

import static org.duizhao.matching.Difference.CASE;
import static org.duizhao.matching.Difference.NUMBERS;
import static org.duizhao.matching.Difference.PUNCTUATION;

import java.util.List;
import org.duizhao.text.Normalization;

/**
 * Texts with named kinds of difference folded away: two texts differ in nothing else when these forms are equal. What is
 * equal with some kinds folded is equal with more of them folded.
 */
final class Folding {

    /** Stands for a number; a code point that no text may use. */
    private static final char NUMBER = '\uFDD0';

    private static final List<Difference> ALL = List.of(CASE, PUNCTUATION, NUMBERS);

    private final String text;
    private final boolean cases;
    private final boolean punctuation;
    private final boolean numbers;
    private final StringBuilder out;

    private Folding(String normalized, List<Difference> kinds) {
        text = normalized;
        cases = kinds.contains(CASE);
        punctuation = kinds.contains(PUNCTUATION);
        numbers = kinds.contains(NUMBERS);
        out = new StringBuilder(normalized.length());
    }

    /** A normalised text with the given kinds of difference folded away. */
    static String fold(String normalized, List<Difference> kinds) {
        return new Folding(normalized, kinds).run();
    }

    /**
     * The form by which nearly exact matches are found: every kind folded away. Where that leaves nothing but numbers and
     * spaces, no two such texts are nearly exact, and it is the normalised text itself.
     */
    static String key(String normalized) {
        String folded = fold(normalized, ALL);
        for (int at = 0; at < folded.length(); at++) {
            if (folded.charAt(at) != NUMBER && folded.charAt(at) != ' ') {
                return folded;
            }
        }
        return normalized;
    }

    private String run() {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (isDigit(at)) {
                at = number(at);
                continue;
            }
            at += Character.charCount(codePoint);
            if (punctuation && (isPunctuation(codePoint) || codePoint == ' ' && atGap())) {
                continue;
            }
            out.appendCodePoint(cases ? Normalization.foldCase(codePoint) : codePoint);
        }
        if (punctuation && !out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** Takes the number that starts here; marked, so that it does not run together with one behind a dropped hyphen. */
    private int number(int from) {
        int to = from + 1;
        while (isDigit(to) || (isSeparator(to) && isDigit(to + 1))) {
            to++;
        }
        if (numbers || punctuation) {
            out.append(NUMBER);
        }
        if (!numbers) {
            out.append(text, from, to);
        }
        return to;
    }

    private boolean atGap() {
        return out.isEmpty() || out.charAt(out.length() - 1) == ' ';
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean isSeparator(int at) {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
