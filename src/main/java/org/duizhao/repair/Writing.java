package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.Optional;

/** A way to write numbers. */
@FunctionalInterface
interface Writing {

    /** Empty for a number that is not written in this way. */
    Optional<String> write(BigDecimal value);

    /** The value as an int, where it is a whole number from least to most. */
    static Optional<Integer> whole(BigDecimal value, int least, int most) {
        boolean fits = value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        return fits ? Optional.of(value.intValueExact()) : Optional.empty();
    }
}
