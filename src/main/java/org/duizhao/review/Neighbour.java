package org.duizhao.review;

/** The segment before or after another one; texts may be null. */
public record Neighbour(long segment, String zh, String text) {}
