package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.duizhao.exchange.ImportState;
import org.duizhao.exchange.ImportView;

/**
 * What t5memory says of a memory.
 *
 * @param status {@code open}, or {@code not found}
 * @param tmxImportStatus of the import that was begun last: {@code import}, {@code available} or {@code failed}
 * @param importProgress percent
 * @param importTime {@code not finished}, or {@code finished}
 * @param invalidSegments units that were refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record T5Status(
        String status,
        String tmxImportStatus,
        Integer importProgress,
        String importTime,
        Long segmentsImported,
        Long invalidSegments,
        String importErrorMsg) {

    static T5Status notFound() {
        return new T5Status("not found", null, null, null, null, null, null);
    }

    static T5Status withoutImport() {
        return new T5Status("open", "available", null, null, null, null, null);
    }

    static T5Status of(ImportView last) {
        return switch (last.state()) {
            case WAITING, RUNNING -> of(last, "import", "not finished", null);
            case DONE -> of(last, "available", "finished", null);
            case FAILED, CANCELLED -> of(last, "failed", "finished", message(last));
        };
    }

    private static T5Status of(ImportView last, String status, String time, String message) {
        return new T5Status(
                "open",
                status,
                (int) (100 * last.progress()),
                time,
                last.added() + last.overwritten(),
                last.refused(),
                message);
    }

    private static String message(ImportView last) {
        return last.state() == ImportState.CANCELLED ? "The import was cancelled." : last.message();
    }
}
