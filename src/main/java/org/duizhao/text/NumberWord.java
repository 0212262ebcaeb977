package org.duizhao.text;

/** What a word says of a number. */
record NumberWord(Kind kind, long value) {

    enum Kind {
        /** Is also the article: a number only inside a longer one. */
        ARTICLE,
        COUNT,
        SCALE,
        MONTH,
        /** A month only next to another number. */
        DOUBTFUL_MONTH
    }
}
