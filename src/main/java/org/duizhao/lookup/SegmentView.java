package org.duizhao.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.duizhao.memory.Pair;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A segment as programs see it.
 *
 * @param document slug; null where it belongs to none
 * @param source null where it was not cut from a seed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentView(
        long id,

        @Schema(description = "counts every change; the ETag holds it")
        int version,

        @Schema(description = "the name of its memory") String memory,

        @Schema(description = "the slug of its document") String document,

        @Schema(description = "its place in the document, from 0")
        Integer position,

        @Schema(description = "its name in files, unique in the memory")
        String tuid,

        @Schema(description = "by language: zh, en, ru") Map<String, String> texts,

        @Schema(description = "with Chinese, by the other language")
        Map<String, PairView> pairs,

        Lineage source,
        Instant created,
        String createdBy,
        Instant changed,
        String changedBy) {

    /** The Chinese text with one other: what a reviewer decides on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PairView(
            Status status,

            @Schema(minimum = "0", maximum = "1", description = "the aligner's")
            Float confidence,

            @Schema(description = "how many Chinese sentences and others: 2-1")
            String shape,

            Instant changed,
            String changedBy) {

        static PairView of(Pair pair) {
            return new PairView(pair.status, pair.confidence, pair.shape, pair.changedAt, pair.changedBy);
        }
    }

    static SegmentView of(Segment segment, Lineage source) {
        return new SegmentView(
                segment.id,
                segment.version,
                segment.memory.name,
                segment.document == null ? null : segment.document.slug,
                segment.position,
                segment.tuid,
                byTag(segment.variants, variant -> variant.text()),
                byTag(segment.pairs, PairView::of),
                source,
                segment.createdAt,
                segment.createdBy,
                segment.changedAt,
                segment.changedBy);
    }

    private static <V, R> Map<String, R> byTag(Map<Language, V> byLanguage, Function<V, R> shown) {
        Map<String, R> byTag = new TreeMap<>();
        byLanguage.forEach((language, value) -> byTag.put(language.tag(), shown.apply(value)));
        return byTag;
    }
}
