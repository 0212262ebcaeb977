package org.duizhao.files;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of some files the memory has, and how much they repeat themselves. */
record Analysis(
        @Schema(description = "the language of the files") String from,

        String to,

        @Schema(description = "in the order sent") List<Part> files,

        @Schema(description = "all files together") Part total,

        @Schema(description = "files of an archive that are of no format that is read")
        List<String> passedOver) {

    /** A file, or all. */
    record Part(
            @Schema(description = "its name; of all files together, “total”")
            String name,

            @Schema(description = "always all, in the order of the enumeration")
            List<Row> bands,

            Volume total) {

        static Part of(String name, BandCounts counts) {
            return new Part(
                    name,
                    Stream.of(Band.values())
                            .map(band -> new Row(band.slug(), counts.all(band), counts.internal(band)))
                            .toList(),
                    counts.total());
        }
    }

    /** One line of it. */
    record Row(
            @Schema(enumeration = {"context", "100", "repetitions", "95-99", "85-94", "75-84", "50-74", "no-match"})
            String band,

            @Schema(description = "all segments of the band")
            Volume all,

            @Schema(
                    description =
                            "those of them whose best match is an earlier segment of the files, not one of the memory")
            Volume internal) {}
}
