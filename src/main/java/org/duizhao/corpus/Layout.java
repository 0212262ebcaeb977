package org.duizhao.corpus;

/** How the lines of a seed file stand to its paragraphs. */
enum Layout {
    /** A paragraph runs over several lines, as on a page. */
    WRAPPED,
    /** Each line is a paragraph. */
    LINES
}
