package org.duizhao.lookup;

/**
 * How far the indexes are filled.
 *
 * @param loaded segments read so far
 * @param expected segments there were in the database when the filling began
 * @param complete whether lookups may be answered
 */
record IndexProgress(long loaded, long expected, boolean complete) {

    IndexProgress completed() {
        return new IndexProgress(loaded, expected, true);
    }
}
