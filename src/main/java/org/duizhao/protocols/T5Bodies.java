package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Requests and answers of t5memory's that say little more than their fields do. */
final class T5Bodies {

    private T5Bodies() {}

    /** A memory to make. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Create(String name, String sourceLang) {}

    record Name(String name) {}

    /** All memories that may be read; each is open. */
    record Memories(
            @JsonProperty("Open") List<Name> open,
            @JsonProperty("Available on disk") List<Name> onDisk) {}

    /** @param numOfProposals 5 unless told */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fuzzy(String source, String sourceLang, String targetLang, Integer numOfProposals) {}

    record Matches(
            @JsonProperty("ReturnValue") int returnValue,
            @JsonProperty("NumOfFoundProposals") int found,
            List<T5Entry> results) {}

    /** @param saveDifferentTargetsForSameSource 1 to keep the stored target beside the new one */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Update(
            String source,
            String target,
            String sourceLang,
            String targetLang,
            String saveDifferentTargetsForSameSource) {}

    record Updated(
            @JsonProperty("ReturnValue") int returnValue,
            String internalKey,
            long segmentId,
            String source,
            String target,
            String sourceLang,
            String targetLang) {}

    /** @param segmentId what the client has seen under the key; null for any */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Key(long recordKey, long targetKey, Long segmentId) {}

    /**
     * @param fileFlushed 1 where the entry is gone
     * @param results the entry that is there now instead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Deleted(
            @JsonProperty("ReturnValue") int returnValue,
            @JsonProperty("ErrorMsg") String message,
            int fileFlushed,
            List<T5Entry> results) {}

    record Message(@JsonProperty("ReturnValue") int returnValue, String msg) {}

    record Resources(@JsonProperty("Version") String version) {}

    /** @param saveDifferentTargetsForSameSource 1 to keep the stored target beside the new one */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Import(String saveDifferentTargetsForSameSource) {}
}
