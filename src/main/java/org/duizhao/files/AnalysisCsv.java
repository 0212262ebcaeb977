package org.duizhao.files;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An analysis as comma-separated values (RFC 4180): a line for each band of each file, and at last for all files together. */
final class AnalysisCsv {

    private static final String HEAD =
            "file,band,segments,words,characters,internal segments,internal words,internal characters";

    private AnalysisCsv() {}

    static String of(Analysis analysis) {
        return Stream.concat(
                        Stream.of(HEAD),
                        Stream.concat(analysis.files().stream(), Stream.of(analysis.total()))
                                .flatMap(part -> part.bands().stream().map(row -> line(part.name(), row))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(String file, Analysis.Row row) {
        return Stream.concat(
                        Stream.of(quoted(file), row.band()),
                        Stream.of(row.all(), row.internal())
                                .flatMap(volume -> Stream.of(volume.segments(), volume.words(), volume.characters()))
                                .map(Object::toString))
                .collect(Collectors.joining(","));
    }

    /** Spreadsheets take what begins with one of these for a formula. */
    private static String quoted(String name) {
        boolean formula =
                !name.isEmpty() && List.of('=', '+', '-', '@', '\t', '\r').contains(name.charAt(0));
        return "\"" + (formula ? "'" : "") + name.replace("\"", "\"\"") + "\"";
    }
}
