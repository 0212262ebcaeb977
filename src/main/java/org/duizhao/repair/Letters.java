package org.duizhao.repair;

import java.util.Locale;

/** Upper and lower case, and wide and narrow characters. */
final class Letters {

    private Letters() {}

    static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A word in the case of another: THREE, Three, or as it is. */
    static String like(String model, String word) {
        boolean letters = model.chars().anyMatch(Character::isLetter);
        if (letters && model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return letters && Character.isUpperCase(model.charAt(0)) ? capitalized(word) : word;
    }

    static String narrow(String text) {
        return text.chars()
                .map(Letters::narrow)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String wide(String text) {
        return text.chars()
                .map(Letters::wide)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int narrow(int c) {
        return c >= '０' && c <= '９' ? c - '０' + '0' : c == '．' ? '.' : c == '，' ? ',' : c;
    }

    private static int wide(int c) {
        return c >= '0' && c <= '9' ? c - '0' + '０' : c == '.' ? '．' : c == ',' ? '，' : c;
    }
}
