package org.duizhao.exchange;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as a program sees it. */
public record ImportView(
        long id,
        String file,
        String memory,
        Duplicates duplicates,
        boolean dryRun,
        String madeBy,
        Instant madeAt,
        ImportState state,
        @Schema(description = "why it failed") String message,

        @Schema(minimum = "0", maximum = "1") double progress,

        @Schema(description = "dealt with so far: added, overwritten, skipped or refused")
        long units,

        long added,
        long overwritten,
        long skipped,
        long refused,

        @Schema(description = "not refused, but with something left out")
        long altered,

        List<ImportReports.Report> reports) {

    static ImportView of(ImportJob job, List<ImportReports.Report> reports) {
        return new ImportView(
                job.id,
                job.file,
                job.memory,
                job.duplicates,
                job.dryRun,
                job.madeBy,
                job.madeAt,
                job.state,
                job.message,
                job.progress,
                job.units,
                job.added,
                job.overwritten,
                job.skipped,
                job.refused,
                job.altered,
                reports);
    }
}
