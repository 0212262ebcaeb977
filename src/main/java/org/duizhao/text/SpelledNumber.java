package org.duizhao.text;

import java.math.BigDecimal;

/** One number under construction, word by word: {@code three} {@code hundred} {@code and} {@code twenty-five} {@code thousand}. */
final class SpelledNumber {

    private static final long HUNDRED = 100;

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private long smallestScale = Long.MAX_VALUE;
    private boolean articleOnly;
    private boolean empty = true;

    /** Whether nothing but digits has been read: a count behind them is another number (in 2020 two countries). */
    private boolean plain;

    private int from;
    private int to;
    private int end;

    void start(BigDecimal digits, int from, int to) {
        clear();
        group = digits;
        plain = true;
        open(from, to);
    }

    /** Adds a word; false, and nothing is changed, where the number cannot go on with it. */
    boolean take(NumberWord word, int from, int to) {
        boolean fits = word.kind() == NumberWord.Kind.SCALE ? takeScale(word.value()) : takeCount(word.value());
        if (fits) {
            articleOnly = empty && word.kind() == NumberWord.Kind.ARTICLE;
            plain = false;
            open(from, to);
        }
        return fits;
    }

    private boolean takeCount(long count) {
        if (plain) {
            return false;
        }
        long room = count >= HUNDRED ? 1000 : count >= 10 ? HUNDRED : 10;
        BigDecimal[] parts = group.divideAndRemainder(BigDecimal.valueOf(room));
        boolean teen = room == 10 && parts[0].remainder(BigDecimal.TEN).intValue() == 1;
        if (!empty && (parts[1].signum() != 0 || teen || count >= smallestScale || group.scale() > 0)) {
            return false;
        }
        group = group.add(BigDecimal.valueOf(count));
        return true;
    }

    private boolean takeScale(long scale) {
        BigDecimal counted = group.signum() == 0 ? BigDecimal.ONE : group;
        if (scale == HUNDRED && counted.compareTo(BigDecimal.TEN) < 0) {
            group = counted.multiply(BigDecimal.valueOf(HUNDRED));
            return true;
        }
        if (scale >= smallestScale || !empty && group.signum() == 0) {
            return false;
        }
        total = total.add(counted.multiply(BigDecimal.valueOf(scale)));
        group = BigDecimal.ZERO;
        smallestScale = scale;
        return true;
    }

    private void open(int start, int stop) {
        if (empty) {
            from = start;
        }
        empty = false;
        to = stop;
        end = stop;
    }

    /** Whether "and" may follow: it joins what is below a hundred to hundreds and more. */
    boolean takesAnd() {
        return !empty
                && value().compareTo(BigDecimal.valueOf(HUNDRED)) >= 0
                && value().remainder(BigDecimal.valueOf(HUNDRED)).signum() == 0;
    }

    /** Lets the next word join after a word that adds nothing. */
    void stretch(int stop) {
        to = stop;
    }

    boolean isEmpty() {
        return empty;
    }

    boolean counts() {
        return !empty && !articleOnly;
    }

    BigDecimal value() {
        return total.add(group);
    }

    int from() {
        return from;
    }

    /** Where the next word may join. */
    int to() {
        return to;
    }

    /** Where the last word that counts ends. */
    int end() {
        return end;
    }

    void clear() {
        total = BigDecimal.ZERO;
        group = BigDecimal.ZERO;
        smallestScale = Long.MAX_VALUE;
        articleOnly = false;
        empty = true;
        plain = false;
    }
}
