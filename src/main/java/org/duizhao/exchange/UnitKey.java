package org.duizhao.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The ids under which a unit may be stored. */
final class UnitKey {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(UnitKey::sha256);

    private final IncomingUnit unit;
    private final String own;
    private String derived;

    UnitKey(IncomingUnit unit) {
        this.unit = unit;
        this.own = unit.tuid() == null ? "text-" + hash(unit) : unit.tuid();
    }

    /** The file's or, where it gives none, one made of the texts. */
    String own() {
        return own;
    }

    /** For a unit whose own id another unit has already: tools number units file by file. */
    String derived() {
        if (derived == null) {
            derived = unit.tuid() == null ? own : own + "~" + hash(unit);
        }
        return derived;
    }

    /** 128 bits of SHA-256 of the texts: two different units of one memory do not meet by chance. */
    private static String hash(IncomingUnit unit) {
        StringBuilder texts = new StringBuilder();
        unit.variants()
                .forEach((language, variant) -> texts.append(language.tag())
                        .append('\0')
                        .append(variant.text())
                        .append('\0'));
        byte[] digest = SHA_256.get().digest(texts.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
