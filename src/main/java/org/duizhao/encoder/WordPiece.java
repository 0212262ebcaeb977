package org.duizhao.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the pieces of a cased BERT vocabulary, as Devlin and others (2019) describe it: white space and
 * punctuation part words, each Chinese character is a word, case and accents stay; a word is the longest pieces that follow
 * each other, those after the first marked by {@code ##}, or unknown as a whole.
 */
final class WordPiece {

    static final String PADDING = "[PAD]";
    static final String UNKNOWN = "[UNK]";
    static final String BEGIN = "[CLS]";
    static final String END = "[SEP]";

    /** Code points of the longest word that is looked up. */
    private static final int LONGEST = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int unknown;

    /** @param pieces in the order of their numbers */
    WordPiece(List<String> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            numbers.put(pieces.get(i), i);
        }
        this.unknown = number(UNKNOWN);
    }

    /** @throws IllegalArgumentException where there is no such piece */
    int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }

    /** The numbers of the pieces, in the order of the text; empty where there are no words. */
    List<Integer> pieces(String text) {
        List<Integer> pieces = new ArrayList<>();
        words(text).forEach(word -> addPieces(word, pieces));
        return pieces;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().filter(c -> !isDropped(c)).forEach(c -> {
            if (isSpace(c)) {
                end(word, words);
            } else if (isChinese(c) || isPunctuation(c)) {
                end(word, words);
                words.add(Character.toString(c));
            } else {
                word.appendCodePoint(c);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void addPieces(String word, List<Integer> pieces) {
        int known = pieces.size();
        int from = 0;
        while (from < word.length()) {
            Integer piece = null;
            int to = word.codePointCount(0, word.length()) > LONGEST ? from : word.length();
            for (; to > from && piece == null; to = word.offsetByCodePoints(to, -1)) {
                piece = numbers.get((from == 0 ? "" : "##") + word.substring(from, to));
                if (piece != null) {
                    break;
                }
            }
            if (piece == null) {
                pieces.subList(known, pieces.size()).clear();
                pieces.add(unknown);
                return;
            }
            pieces.add(piece);
            from = to;
        }
    }

    private static boolean isDropped(int c) {
        return c == 0
                || c == 0xFFFD
                || !isSpace(c)
                        && switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.PRIVATE_USE,
                                    Character.UNASSIGNED -> true;
                            default -> false;
                        };
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** The blocks of ideographs that the model was trained to split; Kana and Hangul are not among them. */
    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2B73F
                || c >= 0x2B740 && c <= 0x2B81F
                || c >= 0x2B820 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }

    /** Punctuation by Unicode, and every ASCII sign that is neither a letter nor a digit. */
    private static boolean isPunctuation(int c) {
        if (c > ' ' && c < 0x7F) {
            return !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
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
