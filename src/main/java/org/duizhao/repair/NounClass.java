package org.duizhao.repair;

import java.math.BigDecimal;

/** Which form a Russian noun has after a number: 1 год, 2 года, 5 лет, 2,5 года. The same form serves all numbers of a class. */
enum NounClass {
    ONE,
    FEW,
    MANY,
    FRACTION;

    static NounClass of(BigDecimal value) {
        if (value.scale() > 0) {
            return FRACTION;
        }
        int hundred = value.remainder(BigDecimal.valueOf(100)).intValue();
        int last = hundred % 10;
        boolean teen = hundred / 10 == 1;
        return teen || last == 0 || last > 4 ? MANY : last == 1 ? ONE : FEW;
    }
}
