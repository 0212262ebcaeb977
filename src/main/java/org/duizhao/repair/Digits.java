package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/**
 * Digits with the separators of a language.
 *
 * @param group what stands between groups of three digits
 * @param point what stands before the fraction
 * @param groupedFrom the least number of digits that are grouped
 */
record Digits(String group, String point, int groupedFrom) implements Writing {

    private static final String SPACES = " \u00A0\u202F";
    private static final int NEVER = Integer.MAX_VALUE;
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?<group>[," + SPACES + "])\\d{3}(?:\\k<group>\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern POINT = Pattern.compile("(?<whole>\\d+)(?<point>[.,])\\d+");

    /** As a language writes them: 12,500.5; 12 500,5 with a no-break space; 12500.5 in Chinese. */
    static Digits of(Language language) {
        return switch (language) {
            case ZH -> new Digits("", ".", NEVER);
            case EN -> new Digits(",", ".", 4);
            case RU -> new Digits("\u00A0", ",", 5);
        };
    }

    /** With the separators that some digits have; where they have none, with those of the language from five digits on. */
    static Digits like(String digits, Language language) {
        Digits standard = of(language);
        Matcher grouped = GROUPED.matcher(digits);
        if (grouped.matches()
                && (language == Language.RU) != grouped.group("group").equals(",")) {
            return new Digits(grouped.group("group"), standard.point, 4);
        }
        Matcher pointed = POINT.matcher(digits);
        boolean own = pointed.matches()
                && (language == Language.RU || pointed.group("point").equals("."));
        int whole = pointed.matches() ? pointed.group("whole").length() : digits.length();
        int from = standard.groupedFrom == NEVER || whole > 4 ? NEVER : 5;
        return new Digits(standard.group, own ? pointed.group("point") : standard.point, from);
    }

    @Override
    public Optional<String> write(BigDecimal value) {
        String plain = value.toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        return Optional.of((whole.length() < groupedFrom ? whole : grouped(whole))
                + (dot < 0 ? "" : point + plain.substring(dot + 1)));
    }

    private String grouped(String whole) {
        StringBuilder out = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            out.insert(at, group);
        }
        return out.toString();
    }
}
