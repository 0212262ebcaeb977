package org.duizhao.matching;

import java.security.SecureRandom;

/**
 * 64 bits that stand for a text. Two different texts have the same with a chance of about one in 2^64; which ones is another secret
 * in every run, so that nobody can choose them.
 */
final class Fingerprint {

    private static final long SEED = new SecureRandom().nextLong();

    private Fingerprint() {}

    static long of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    static long of(char[] units, int start, int end) {
        long hash = SEED + end - start;
        for (int at = start; at < end; at++) {
            hash = (hash ^ units[at]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32;
    }

    /** Of a neighbour in its normalised form; 0 for one that is not known or blank. */
    static long ofNeighbour(String normalized) {
        return normalized.isEmpty() ? 0 : of(normalized) | 1;
    }
}
