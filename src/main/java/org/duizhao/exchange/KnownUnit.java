package org.duizhao.exchange;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.duizhao.memory.NewSegment;
import org.duizhao.memory.Overwriting;
import org.duizhao.memory.Pair;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/** A unit that the memory has, or will have when the batch is written. */
final class KnownUnit {

    private final Long id;
    private final String tuid;
    private final Map<Language, String> texts = new EnumMap<>(Language.class);
    private final Map<Language, String> changes = new EnumMap<>(Language.class);
    private NewSegment.Made made;

    /** @param id null for one that is not stored yet */
    KnownUnit(Long id, String tuid, NewSegment.Made made) {
        this.id = id;
        this.tuid = tuid;
        this.made = made;
    }

    void put(Language language, String text) {
        texts.put(language, text);
    }

    boolean isNew() {
        return id == null;
    }

    boolean isChanged() {
        return id != null && !changes.isEmpty();
    }

    Instant changedAt() {
        return made.changedAt();
    }

    /** Whether the two have the same text in some language. */
    boolean meets(Map<Language, String> others) {
        return others.entrySet().stream().anyMatch(other -> other.getValue().equals(texts.get(other.getKey())));
    }

    boolean holds(Map<Language, String> others) {
        return others.entrySet().stream().allMatch(other -> other.getValue().equals(texts.get(other.getKey())));
    }

    void overwrite(Map<Language, String> others, Instant changedAt, String changedBy) {
        others.forEach((language, text) -> {
            if (!text.equals(texts.put(language, text))) {
                changes.put(language, text);
            }
        });
        made = new NewSegment.Made(made.createdAt(), made.createdBy(), changedAt, changedBy);
    }

    Overwriting overwriting() {
        return new Overwriting(id, changes, made.changedAt(), made.changedBy());
    }

    /** A {@link Pair} with Chinese needs review, whatever the file says: reviewers decide here. */
    NewSegment segment() {
        Map<Language, Variant> variants = new EnumMap<>(Language.class);
        Map<Language, NewSegment.NewPair> pairs = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            variants.put(language, Variant.of(text));
            if (language != Language.ZH && texts.containsKey(Language.ZH)) {
                pairs.put(language, new NewSegment.NewPair(Status.NEEDS_REVIEW, null, null));
            }
        });
        return new NewSegment(tuid, null, variants, pairs, made);
    }
}
