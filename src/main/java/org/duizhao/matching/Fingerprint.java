package org.duizhao.matching;

import java.security.SecureRandom;
import org.duizhao.text.Normalization;

/**
 * 64 bits that stand for a text. Two different texts have the same with a chance of about one in 2^64; which ones is a secret of each
 * index, so that nobody can choose them.
 *
 * @param seed the secret
 */
record Fingerprint(long seed) {

    /** With a secret that nobody knows. */
    Fingerprint() {
        this(new SecureRandom().nextLong());
    }

    long of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    long of(char[] units, int start, int end) {
        long hash = seed + end - start;
        for (int at = start; at < end; at++) {
            hash = (hash ^ units[at]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32;
    }

    /** Of a neighbour as it was written; 0 for one that is not known or blank. */
    long ofNeighbour(String text) {
        return text == null ? 0 : ofNormalized(Normalization.forComparison(text));
    }

    /** Of a neighbour in its normalised form; 0 for a blank one. */
    long ofNormalized(String normalized) {
        return normalized.isEmpty() ? 0 : of(normalized) | 1;
    }
}
