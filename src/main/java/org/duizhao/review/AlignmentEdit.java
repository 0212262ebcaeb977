package org.duizhao.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done to the alignment from a row. */
public enum AlignmentEdit {
    SPLIT,
    MERGE,
    /** The first sentence of the Chinese goes to the row before. */
    ZH_UP,
    /** The last sentence of the Chinese goes to the row after. */
    ZH_DOWN,
    /** The same with the translation. */
    TEXT_UP,
    TEXT_DOWN,
    /** The translation gets a row of its own. */
    DETACH,
    /** From here to the next approved pair the sentences are aligned anew. */
    REALIGN;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AlignmentEdit> of(String slug) {
        return Stream.of(values()).filter(edit -> edit.slug().equals(slug)).findFirst();
    }

    boolean ofChinese() {
        return this == ZH_UP || this == ZH_DOWN;
    }

    boolean up() {
        return this == ZH_UP || this == TEXT_UP;
    }

    boolean down() {
        return this == ZH_DOWN || this == TEXT_DOWN;
    }
}
