package org.duizhao.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duizhao.memory.Document;
import org.duizhao.memory.Edition;
import org.duizhao.memory.Provenance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document as programs see it.
 *
 * @param segments in order; null in a list of documents
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        String slug,
        @Schema(description = "in Chinese") String title,

        @Schema(description = "speech, declaration, statement, interview, commentary, feature or list")
        String kind,

        LocalDate date,
        String place,
        String publisher,
        String notes,

        @Schema(description = "what the seed lacks") List<Gap> gaps,

        @Schema(description = "Chinese first") List<EditionView> editions,

        @Schema(description = "how many") long segmentCount,

        @Schema(description = "how many pairs of each status, by the language beside Chinese")
        Map<String, Map<String, Long>> statuses,

        @Schema(description = "in order, all languages side by side")
        List<SegmentView> segments) {

    /** Something that the seed lacks. */
    public record Gap(
            @Schema(description = "how many of the Chinese paragraphs stand before it")
            int paragraphsBefore,

            String missing) {}

    /** The document in one language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EditionView(
            String language,
            String title,
            Provenance provenance,
            String madeBy,
            LocalDate madeOn,
            String note,

            @Schema(description = "its name in the folder of seeds or translations")
            String file,

            @Schema(description = "of the file's bytes") String sha256) {

        static EditionView of(Edition edition) {
            return new EditionView(
                    edition.lang.tag(),
                    edition.title,
                    edition.provenance,
                    edition.madeBy,
                    edition.madeOn,
                    edition.note,
                    edition.file,
                    edition.sha256);
        }
    }

    static DocumentView of(Document document, DocumentCounts.Of counts, List<SegmentView> segments) {
        return new DocumentView(
                document.slug,
                document.title,
                document.kind,
                document.date,
                document.place,
                document.publisher,
                document.notes,
                document.gaps.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(gap -> new Gap(gap.getKey(), gap.getValue()))
                        .toList(),
                document.editions.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(edition -> EditionView.of(edition.getValue()))
                        .toList(),
                counts.segments(),
                counts.statuses(),
                segments);
    }
}
