package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.duizhao.memory.Access;

/** Answers with an export, or with 304 where the reader has it already. */
@ApplicationScoped
class Exports {

    private final Selections selections;
    private final TmxExport export;

    Exports(Selections selections, TmxExport export) {
        this.selections = selections;
        this.export = export;
    }

    Response answer(ExportQuery query, ExportFormat format, Access access, Request request) {
        TmxSelection selection = selections.of(query, access);
        EntityTag tag = new EntityTag(export.stamp(selection, format, access), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        StreamingOutput body = out -> export.write(selection, format, access, out);
        return Response.ok(body, format.mediaType())
                .tag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + selection.name() + "." + format.end() + "\"")
                .build();
    }
}
