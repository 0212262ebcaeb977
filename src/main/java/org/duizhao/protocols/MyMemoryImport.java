package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.duizhao.exchange.ImportState;
import org.duizhao.exchange.ImportView;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * What MyMemory says of an import.
 *
 * @param responseStatus 202 until it has ended, 200 then; that of the error otherwise
 */
record MyMemoryImport(String messageType, Job responseData, int responseStatus, String responseDetails) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The first half of the UUIDs of imports, version 8 of RFC 9562, which is free for such use; the second holds the number. */
    private static final long IMPORT = 0x6475697a_68_61_8000L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * An import.
     *
     * @param totals units dealt with so far, which is all of them once it has ended
     * @param completed units that are in the memory now
     * @param skipped units that were there before, or were refused
     * @param status 0 while it is under way, 1 when it has ended well, 2 when not
     */
    record Job(
            String uuid,
            long id,
            @JsonProperty("creation_date") String creationDate,
            long totals,
            long completed,
            long skipped,
            int status) {}

    static MyMemoryImport of(ImportView view) {
        boolean underWay = view.state() == ImportState.WAITING || view.state() == ImportState.RUNNING;
        Job job = new Job(
                new UUID(IMPORT, VARIANT | view.id()).toString(),
                view.id(),
                DATE.format(view.madeAt()),
                view.units(),
                view.added() + view.overwritten(),
                view.skipped() + view.refused(),
                underWay ? 0 : view.state() == ImportState.DONE ? 1 : 2);
        return new MyMemoryImport(
                "tms-import", job, underWay ? 202 : 200, view.message() == null ? "" : view.message());
    }

    static MyMemoryImport of(Problem problem) {
        return new MyMemoryImport("tms-import", null, problem.type().status(), problem.getMessage());
    }

    /**
     * The number of the import that a UUID names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} for any other text
     */
    static long number(String uuid) {
        try {
            UUID read = UUID.fromString(uuid == null ? "" : uuid);
            if (read.getMostSignificantBits() == IMPORT && (read.getLeastSignificantBits() & VARIANT) != 0) {
                return read.getLeastSignificantBits() & ~VARIANT;
            }
        } catch (IllegalArgumentException e) {
            // as good as one that is not ours
        }
        throw new Problem(ProblemType.NOT_FOUND, "There is no import with the “uuid” “" + uuid + "”.");
    }
}
