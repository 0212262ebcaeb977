package org.duizhao.lookup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one answer from another, for its ETag: SHA-256. */
final class Fingerprint {

    private Fingerprint() {}

    /** 64 hexadecimal digits. */
    static String of(byte[] answer) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
