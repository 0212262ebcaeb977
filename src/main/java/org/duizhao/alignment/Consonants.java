package org.duizhao.alignment;

import java.util.Map;

/**
 * What is left of a foreign name when only the kind of its consonants counts: voice, the difference of l and r, the kinds of sibilants and
 * all vowels are lost where a name goes through Chinese, so that 托卡耶夫, Tokayev and Токаев are all {@code TKF}.
 */
final class Consonants {

    private static final Map<String, String> PAIRS =
            Map.of("ch", "S", "sh", "S", "zh", "S", "ts", "S", "kh", "K", "ph", "F", "th", "T", "дж", "S", "тс", "S");

    private static final String KINDS =
            "bPpPбPпPmMмMfFvFфFвFwFdTtTдTтTnNнNlLrLлLрLgKkKqKcKhKгKкKхKxSsSzSjSсSзSцSчSшSщSжS";

    private Consonants() {}

    /** @param word in Latin or Cyrillic letters; others are left out */
    static String of(String word) {
        StringBuilder kinds = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String kind = i + 1 < word.length() ? PAIRS.get(word.substring(i, i + 2)) : null;
            if (kind != null) {
                i++;
            } else {
                kind = kind(word.charAt(i));
            }
            append(kind, kinds);
        }
        return kinds.toString();
    }

    /** Of the syllables of a name in pinyin: h is a breath in them, j, q and x are sibilants, wu and er are what they sound like. */
    static String ofSyllables(Iterable<String> syllables) {
        StringBuilder kinds = new StringBuilder();
        for (String syllable : syllables) {
            if (syllable.equals("er")) {
                append("L", kinds);
            } else if (!syllable.equals("wu")) {
                append("jqxzcs".indexOf(syllable.charAt(0)) >= 0 ? "S" : kind(syllable.charAt(0)), kinds);
                append(syllable.endsWith("n") || syllable.endsWith("ng") ? "N" : "", kinds);
            }
        }
        return kinds.toString();
    }

    private static String kind(char letter) {
        for (int i = 0; i < KINDS.length(); i += 2) {
            if (KINDS.charAt(i) == letter) {
                return KINDS.substring(i + 1, i + 2);
            }
        }
        return "";
    }

    private static void append(String kind, StringBuilder kinds) {
        if (!kind.isEmpty() && (kinds.length() == 0 || kinds.charAt(kinds.length() - 1) != kind.charAt(0))) {
            kinds.append(kind);
        }
    }
}
