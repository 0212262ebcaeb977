package org.duizhao.text;

import java.math.BigDecimal;

/**
 * A number that a text names, in whatever writing.
 *
 * @param value never negative (a sign is not read), without trailing zeros, so that equal values are {@code equals}
 * @param percent whether the text says per cent; the value of {@code 5 %} is 5
 * @param from where it begins, in code points
 * @param to where it ends, in code points, not included
 */
public record Quantity(BigDecimal value, boolean percent, int from, int to) {

    public Quantity {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
