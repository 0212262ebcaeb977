package org.duizhao.corpus;

/** A stretch of a file, in bytes from 0: {@code from} included, {@code to} not. */
public record ByteRange(int from, int to) {}
