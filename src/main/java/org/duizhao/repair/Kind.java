package org.duizhao.repair;

/** What a number is in a date, where that can be seen. */
enum Kind {
    YEAR,
    MONTH,
    DAY,
    OTHER
}
