package org.duizhao.exchange;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.duizhao.memory.Extras;
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
    private final Map<Language, Variant> variants = new EnumMap<>(Language.class);
    private final Map<Language, Variant> changes = new EnumMap<>(Language.class);
    private final Map<Language, Status> statuses = new EnumMap<>(Language.class);
    private NewSegment.Made made;
    private Extras extras;
    private boolean changed;

    /** @param id null for one that is not stored yet */
    KnownUnit(Long id, String tuid, NewSegment.Made made, Extras extras) {
        this.id = id;
        this.tuid = tuid;
        this.made = made;
        this.extras = extras;
    }

    void put(Language language, Variant variant) {
        variants.put(language, variant);
    }

    /** Says what pairs are, for those that are not stored yet. */
    void decide(Map<Language, Status> decided) {
        statuses.putAll(decided);
    }

    boolean isNew() {
        return id == null;
    }

    String tuid() {
        return tuid;
    }

    /** Whether there is something to write. */
    boolean isTouched() {
        return id == null || changed;
    }

    Instant changedAt() {
        return made.changedAt();
    }

    /** Whether the two have the same text in some language. */
    boolean meets(Map<Language, Variant> others) {
        return others.entrySet().stream().anyMatch(other -> {
            Variant here = variants.get(other.getKey());
            return here != null && here.text().equals(other.getValue().text());
        });
    }

    /** Whether it is the same already, with all that is beside the texts. */
    boolean holds(IncomingUnit unit) {
        return extras.equals(unit.extras())
                && unit.variants().entrySet().stream()
                        .allMatch(other -> isSame(variants.get(other.getKey()), other.getValue()));
    }

    void overwrite(IncomingUnit unit, Instant changedAt, String changedBy) {
        unit.variants().forEach((language, variant) -> {
            if (!isSame(variants.put(language, variant), variant)) {
                changes.put(language, variant);
            }
        });
        extras = unit.extras();
        made = new NewSegment.Made(made.createdAt(), made.createdBy(), changedAt, changedBy);
        changed = true;
    }

    Overwriting overwriting() {
        return new Overwriting(id, changes, extras, made.changedAt(), made.changedBy());
    }

    /** A {@link Pair} with Chinese needs review, where nothing else was decided. */
    NewSegment segment() {
        Map<Language, NewSegment.NewPair> pairs = new EnumMap<>(Language.class);
        for (Language language : variants.keySet()) {
            if (language != Language.ZH && variants.containsKey(Language.ZH)) {
                Status status = statuses.get(language);
                pairs.put(language, new NewSegment.NewPair(status == null ? Status.NEEDS_REVIEW : status, null, null));
            }
        }
        return new NewSegment(tuid, null, variants, pairs, made, extras);
    }

    /** But for the sentences that it was aligned from. */
    private static boolean isSame(Variant one, Variant other) {
        return one != null
                && one.text().equals(other.text())
                && one.codes().equals(other.codes())
                && Objects.equals(one.tag(), other.tag())
                && one.extras().equals(other.extras());
    }
}
