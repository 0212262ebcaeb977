package org.duizhao.quality;

/** One of the two texts of a pair. */
public enum Side {
    SOURCE,
    TARGET
}
