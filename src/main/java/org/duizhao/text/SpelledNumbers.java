package org.duizhao.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of an English or Russian text: digits, number words, both mixed ({@code 2.5 million}), months, Roman numerals. */
final class SpelledNumbers {

    /** A plain digit after a letter names a thing ({@code G20}), and so does one before a single capital ({@code 5G}). */
    private static final String DIGITS_FROM = "(?<![\\p{L}\\d])";

    private static final String DIGITS_TO = "(?!\\p{Lu}(?!\\p{L}))";

    /** Without a digit before the point, and not at the end of a number or name: {@code .22}. */
    private static final String BARE = "|(?<!\\.)\\.\\d+";

    private static final Pattern ENGLISH = pattern("\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?" + BARE);
    private static final Pattern RUSSIAN =
            pattern("\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?" + BARE);
    private static final Pattern JOINT = Pattern.compile("[\\s\\u00A0\\u202F-]{0,2}");
    private static final String[] DATE = {"day", "month", "year"};
    private static final String[] TIME = {"hour", "minute"};
    private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

    private final String text;
    private final boolean russian;
    private final NumberWords words;
    private final NumberSink found;
    private final SpelledNumber number = new SpelledNumber();

    SpelledNumbers(String text, Language language, NumberSink found) {
        this.text = text;
        this.russian = language == Language.RU;
        this.words = NumberWords.of(language);
        this.found = found;
    }

    private static Pattern pattern(String digits) {
        return Pattern.compile(DIGITS_FROM + "(?:(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?!\\d)"
                + "|(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?=[\\s\\u00A0\\u202F]?[ap]\\.?m\\b)|(?<digits>" + digits
                + "))" + DIGITS_TO + "|(?<word>\\p{L}+)");
    }

    void read() {
        Matcher token = (russian ? RUSSIAN : ENGLISH).matcher(text);
        while (token.find()) {
            if (!number.isEmpty()
                    && !JOINT.matcher(text.substring(number.to(), token.start()))
                            .matches()) {
                flush();
            }
            if (token.group("word") != null) {
                readWord(token.group("word"), token.start(), token.end());
            } else if (token.group("digits") != null) {
                flush();
                number.start(plain(token.group("digits")), token.start(), token.end());
            } else {
                flush();
                for (String part : token.group("day") != null ? DATE : TIME) {
                    found.add(new BigDecimal(token.group(part)), token.start(part), token.end(part));
                }
            }
        }
        flush();
    }

    private void readWord(String word, int from, int to) {
        NumberWord meaning = words.get(word).orElse(null);
        if (meaning == null) {
            if (!(word.equals("and") && number.takesAnd())) {
                flush();
                readRoman(word, from, to);
            } else {
                number.stretch(to);
            }
            return;
        }
        switch (meaning.kind()) {
            case MONTH, DOUBTFUL_MONTH -> readMonth(meaning, word, from, to);
            default -> {
                if (!number.take(meaning, from, to)) {
                    flush();
                    number.take(meaning, from, to);
                }
            }
        }
    }

    private void readMonth(NumberWord month, String word, int from, int to) {
        boolean dated = !number.isEmpty() || nextIsDigit(to);
        flush();
        boolean named = russian || Character.isUpperCase(word.charAt(0));
        if (named && (dated || month.kind() == NumberWord.Kind.MONTH)) {
            found.add(BigDecimal.valueOf(month.value()), from, to);
        }
    }

    private boolean nextIsDigit(int place) {
        return place + 1 < text.length() && Character.isDigit(text.charAt(place + 1));
    }

    private void readRoman(String word, int from, int to) {
        boolean cut = to < text.length() && "’'".indexOf(text.charAt(to)) >= 0;
        if (word.length() > 1 && !cut && ROMAN.matcher(word).matches()) {
            found.add(BigDecimal.valueOf(roman(word)), from, to);
        }
    }

    private static int roman(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = romanDigit(numeral.charAt(i));
            boolean subtracted = i + 1 < numeral.length() && digit < romanDigit(numeral.charAt(i + 1));
            value += subtracted ? -digit : digit;
        }
        return value;
    }

    private static int romanDigit(char c) {
        return c == 'X' ? 10 : c == 'V' ? 5 : 1;
    }

    private BigDecimal plain(String digits) {
        return new BigDecimal(
                russian ? digits.replaceAll("[ \\u00A0\\u202F]", "").replace(',', '.') : digits.replace(",", ""));
    }

    private void flush() {
        if (number.counts()) {
            found.add(number.value(), number.from(), number.end());
        }
        number.clear();
    }
}
