package org.duizhao.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The ids under which a unit may be stored.
 *
 * @param own the file's or, where it gives none, one made of the texts
 * @param derived for a unit whose own id another unit has already: tools number units file by file
 */
record UnitKey(String own, String derived) {

    static UnitKey of(IncomingUnit unit) {
        StringBuilder texts = new StringBuilder();
        unit.variants()
                .forEach((language, variant) -> texts.append(language.tag())
                        .append('\0')
                        .append(variant.text())
                        .append('\0'));
        String hash = hash(texts.toString());
        return unit.tuid() == null
                ? new UnitKey("text-" + hash, "text-" + hash)
                : new UnitKey(unit.tuid(), unit.tuid() + "~" + hash);
    }

    /** 128 bits of SHA-256: two different units of one memory do not meet by chance. */
    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
