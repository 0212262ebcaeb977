package org.duizhao.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of a Chinese text: digits, Han numerals, and both mixed ({@code 1亿2000万}, {@code 二十三}, {@code 2.5万}). */
final class HanNumbers {

    private static final String NUMERALS = HanNumeral.DIGITS + HanNumeral.UNITS;

    /** A run of digits and numerals, {@code .22} among them. A plain digit after a Latin letter names a thing: {@code G20}, {@code C5}. */
    private static final Pattern RUN = Pattern.compile(
            "(?:(?<![A-Za-z\\d.])(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)(?![A-Z](?![a-z]))(?: (?=["
                    + HanNumeral.UNITS + "]))?|[" + NUMERALS + "](?:点(?=[" + HanNumeral.DIGITS + "]+(?!点)))?)+");

    /** What a single numeral must stand before to count something. */
    private static final String COUNTED = "个名位次年月日号天国岁点倍项条家届种座辆架艘枚场部本篇页章节周小秒公米吨元美级层口只匹支张块件步所间世大份轮户亩批";

    /** Units of measure, some of which begin like other words: 两英寸, but not 两英雄. */
    private static final Pattern MEASURE = Pattern.compile("英[寸尺里镑亩]|[厘毫分]米|毫[升克]|[度克斤磅寸尺]|升(?![级起旗温高])");

    private static final String INEXACT = "数几上成好多";

    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)$");

    private final String text;
    private final NumberSink found;

    HanNumbers(String text, NumberSink found) {
        this.text = text;
        this.found = found;
    }

    void read() {
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            int from = run.start();
            int to = run.end();
            if (counts(run.group(), from, to)) {
                HanNumeral.value(run.group().replace(" ", "")).ifPresent(value -> found.add(value, from, to));
            }
        }
    }

    private boolean counts(String run, int from, int to) {
        if (run.charAt(0) < 128) {
            return true;
        }
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char after = to == text.length() ? ' ' : text.charAt(to);
        boolean ordinal = before == '第';
        if (run.length() == 1) {
            boolean weekday =
                    WEEKDAY.matcher(text).region(Math.max(0, from - 2), from).find();
            boolean measure = MEASURE.matcher(text).region(to, text.length()).lookingAt();
            return ordinal || !weekday && countsAlone(run.charAt(0), before, after, measure);
        }
        if (HanNumeral.isPositional(run)) {
            return run.length() > 2 || after == '年';
        }
        return INEXACT.indexOf(before) < 0 || HanNumeral.isDigit(run.charAt(0));
    }

    private static boolean countsAlone(char numeral, char before, char after, boolean measure) {
        if (!HanNumeral.isDigit(numeral) && numeral != '十' || numeral == '〇' || numeral == '零') {
            return false;
        }
        if (INEXACT.indexOf(before) >= 0) {
            return false;
        }
        return numeral == '一' ? "月日号".indexOf(after) >= 0 : measure || COUNTED.indexOf(after) >= 0 || before == '之';
    }
}
