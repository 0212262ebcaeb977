package org.duizhao.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What is asked of an export, as it stands in an address. A blank value is as good as none: forms send such. */
public class ExportQuery {

    @RestQuery
    @Parameter(
            description =
                    "The source language: zh, en or ru, or all for every unit in two languages or more; zh unless told")
    public String from;

    @RestQuery
    @Parameter(description = "The target languages; all the others unless told")
    public List<String> to = new ArrayList<>();

    @RestQuery
    @Parameter(description = "Only this memory")
    public String memory;

    @RestQuery
    @Parameter(description = "Only this document, by its slug")
    public String document;

    @RestQuery
    @Parameter(
            description = "Only translations of these statuses: draft, needs-review, approved, rejected; unless told,"
                    + " all but rejected ones")
    public List<String> status = new ArrayList<>();

    @RestQuery
    @Parameter(description = "Only what changed, or was decided, at or after this date or time (ISO 8601)")
    public String since;

    @RestQuery
    @Parameter(description = "Of TMX: 2 with inline codes, 1 without; 2 unless told")
    public String level;

    /** What {@link TmxSelection#query} wrote. */
    static ExportQuery parse(String written) {
        ExportQuery query = new ExportQuery();
        for (String part : written.split("&")) {
            int equals = part.indexOf('=');
            String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
            switch (part.substring(0, equals)) {
                case "from" -> query.from = value;
                case "to" -> query.to.add(value);
                case "memory" -> query.memory = value;
                case "document" -> query.document = value;
                case "status" -> query.status.add(value);
                case "since" -> query.since = value;
                case "level" -> query.level = value;
                default -> throw new IllegalArgumentException("an export has no “" + part + "”");
            }
        }
        return query;
    }
}
