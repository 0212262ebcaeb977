package org.duizhao.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.duizhao.memory.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a Chinese text stands in its seed file. */
@Schema(description = "where the Chinese text stands in its seed file")
public record Lineage(
        @Schema(description = "its name in the folder of seeds")
        String file,

        @Schema(description = "its first byte, counted from 0")
        int from,

        @Schema(description = "the byte after the last") int to) {

    /** The least span that holds all of the sentences, or null where their places are not kept. */
    static Lineage of(String file, List<Sentence> sentences) {
        List<Integer> from = sentences.stream()
                .map(sentence -> sentence.byteFrom)
                .filter(Objects::nonNull)
                .toList();
        List<Integer> to = sentences.stream()
                .map(sentence -> sentence.byteTo)
                .filter(Objects::nonNull)
                .toList();
        return from.isEmpty() || to.isEmpty()
                ? null
                : new Lineage(
                        file,
                        from.stream().min(Comparator.naturalOrder()).get(),
                        to.stream().max(Comparator.naturalOrder()).get());
    }
}
