package org.duizhao.exchange;

/**
 * Which ids a memory may have, in a fixed 16 MiB however many there are: it never says no of one that was added, and seldom yes of one that
 * was not: of one in 250 with ten million ids. A Bloom filter (B. H. Bloom, Space/time trade-offs in hash coding with allowable
 * errors, CACM 13(7), 1970), the hashes from two by K&amp;M double hashing (A. Kirsch, M. Mitzenmacher, Less hashing, same
 * performance, 2006).
 */
final class SeenIds {

    private static final int HASHES = 4;

    private final long[] bits;

    private SeenIds(long... bits) {
        this.bits = bits;
    }

    static SeenIds none() {
        return new SeenIds(new long[1 << 21]);
    }

    /** For who does not know. */
    static SeenIds all() {
        return new SeenIds(-1);
    }

    boolean isAll() {
        return bits.length == 1;
    }

    void add(String id) {
        long hash = hash(id);
        for (int i = 0; i < HASHES; i++) {
            int bit = bit(hash, i);
            bits[bit >> 6] |= 1L << bit;
        }
    }

    boolean mayHave(String id) {
        long hash = hash(id);
        for (int i = 0; i < HASHES; i++) {
            int bit = bit(hash, i);
            if ((bits[bit >> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private int bit(long hash, int i) {
        return (int) hash + i * ((int) (hash >>> 32) | 1) & (bits.length << 6) - 1;
    }

    /** A multiplication for each char, and the finishing steps of SplitMix64. */
    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }
}
