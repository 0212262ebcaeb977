package org.duizhao.matching;

import java.util.List;

/**
 * What a search sees of the index.
 *
 * @param version the changes until now; what was forgotten by a later one is still there
 * @param recent the latest segments, of which the first {@code count} belong to it
 * @param size how many segments there are
 */
record Snapshot(long version, List<Part> parts, Recent[] recent, int count, int size) {}
