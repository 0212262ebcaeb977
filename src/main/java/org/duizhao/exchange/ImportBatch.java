package org.duizhao.exchange;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.duizhao.memory.NewSegment;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** Decides unit by unit what becomes of it, against what the memory has and what came before it in the batch. */
final class ImportBatch {

    private final ImportJob job;
    private final Map<String, KnownUnit> known;
    private final Instant now;

    /**
     * @param job its counts are moved on
     * @param known the segments under any id that a unit of the batch may have; new ones are added
     */
    ImportBatch(ImportJob job, Map<String, KnownUnit> known, Instant now) {
        this.job = job;
        this.known = known;
        this.now = now;
    }

    /** @param key its ids; null for one that is refused */
    void take(IncomingUnit unit, UnitKey key) {
        job.units++;
        if (unit.refusal() != null) {
            job.refused++;
            return;
        }
        job.altered += unit.losses().isEmpty() ? 0 : 1;
        KnownUnit same = known.get(key.own());
        String tuid = key.own();
        if (same != null && !same.meets(unit.variants())) {
            tuid = key.derived();
            same = known.get(tuid);
        }
        if (same == null) {
            add(tuid, unit);
        } else if (job.duplicates == Duplicates.ADD) {
            // The number of the job and of the unit in it: no other unit ever has that id.
            add(tuid + "~" + job.id + "-" + job.units, unit);
        } else if (!same.holds(unit) && replaces(unit, same)) {
            same.overwrite(unit, or(unit.changedAt(), () -> now), or(unit.changedBy(), () -> job.madeBy));
            job.overwritten++;
        } else {
            job.skipped++;
        }
    }

    private boolean replaces(IncomingUnit unit, KnownUnit same) {
        Instant made = or(unit.changedAt(), unit::createdAt);
        return switch (job.duplicates) {
            case OVERWRITE -> true;
            case KEEP_NEWEST -> made != null && made.isAfter(same.changedAt());
            case SKIP, ADD -> false;
        };
    }

    private void add(String tuid, IncomingUnit unit) {
        Instant createdAt = or(unit.createdAt(), () -> or(unit.changedAt(), () -> now));
        String createdBy = or(unit.createdBy(), () -> or(unit.changedBy(), () -> job.madeBy));
        KnownUnit added = new KnownUnit(
                null,
                tuid,
                new NewSegment.Made(
                        createdAt,
                        createdBy,
                        or(unit.changedAt(), () -> createdAt),
                        or(unit.changedBy(), () -> createdBy)),
                unit.extras());
        unit.variants().forEach(added::put);
        added.decide(statuses(unit));
        known.put(tuid, added);
        job.added++;
    }

    /** Nobody approves by a file who may not approve here. */
    private Map<Language, Status> statuses(IncomingUnit unit) {
        Map<Language, Status> statuses = new EnumMap<>(unit.statuses());
        statuses.values().removeIf(status -> status == Status.APPROVED && !job.approves);
        return statuses;
    }

    private static <T> T or(T value, Supplier<T> other) {
        return value == null ? other.get() : value;
    }
}
