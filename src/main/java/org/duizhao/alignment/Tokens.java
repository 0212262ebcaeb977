package org.duizhao.alignment;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;
import org.duizhao.text.Numbers;

/**
 * What of a sentence may have a counterpart on the other side: its words (Han characters and pairs of them, Latin and Cyrillic words cut to their
 * beginning), the values of its numbers, its telling punctuation. Tokens that look the same in two languages mean the same,
 * unless both are words of their own.
 */
final class Tokens {

    private static final Pattern PIECE = Pattern.compile(
            "(?<han>\\p{IsHan}+)|(?<word>\\p{L}[\\p{L}\\p{M}\\d]*)|(?<mark>[?？!！:：…;；(（“”‘\"«»「」『』]|(?<!\\p{L})['’]|['’](?!\\p{L}))");
    /** Code points of the longest Han words that are learned from the texts themselves. */
    static final int LONGEST_LEARNED = 2;

    private static final int ENGLISH_STEM = 6;
    private static final int RUSSIAN_STEM = 5;

    private Tokens() {}

    /** Each token once, in the order of the text. */
    static Set<String> of(String text, Language language, Lexicon lexicon) {
        Set<String> tokens = new LinkedHashSet<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (piece.group("han") != null) {
                addHan(piece.group(), lexicon, tokens);
            } else if (piece.group("word") != null) {
                tokens.add(stem(piece.group()));
            } else {
                tokens.add(mark(piece.group().charAt(0), text, piece.start()));
            }
        }
        Numbers.valuesIn(text, language).forEach(value -> tokens.add("#" + value.toPlainString()));
        return tokens;
    }

    private static void addHan(String run, Lexicon lexicon, Set<String> tokens) {
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            tokens.add(new String(characters, i, 1));
            if (i + 1 < characters.length) {
                tokens.add(new String(characters, i, LONGEST_LEARNED));
            }
            for (int length = 3; length <= lexicon.longestHan() && i + length <= characters.length; length++) {
                String word = new String(characters, i, length);
                if (lexicon.hasHan(word)) {
                    tokens.add(word);
                }
            }
        }
    }

    /** A term's tokens: a Chinese one whole, of the others each word. */
    static Set<String> ofTerm(String term, Language language) {
        return language == Language.ZH ? Set.of(term) : of(term, language, Lexicon.empty());
    }

    private static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        int longest = Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.CYRILLIC
                ? RUSSIAN_STEM
                : ENGLISH_STEM;
        return lower.substring(0, Math.min(lower.length(), longest));
    }

    private static String mark(char mark, String text, int at) {
        return switch (mark) {
            case '?', '？' -> "?";
            case '!', '！' -> "!";
            case ':', '：' -> ":";
            case ';', '；' -> ";";
            case '(', '（' -> "(";
            case '“', '‘', '«', '「', '『' -> "“";
            case '”', '’', '»', '」', '』' -> "”";
            case '…' -> "…";
            default -> at == 0 || Character.isWhitespace(text.charAt(at - 1)) ? "“" : "”";
        };
    }

    /** Whether a token means the same in every language. */
    static boolean isShared(String token) {
        int first = token.codePointAt(0);
        return !Character.isLetter(first) || Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
    }
}
