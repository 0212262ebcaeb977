package org.duizhao.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A step that can be taken back: the segments that it touched, before and after. */
@Entity
class Step {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One segment; before is null where the step made it, after where it deleted it. */
    record Touched(SegmentState before, SegmentState after) {

        long id() {
            return before == null ? after.id() : before.id();
        }
    }

    @Id
    UUID id;

    String actor;
    Instant madeAt;

    /** JSON. */
    String segments;

    protected Step() {}

    Step(UUID id, String actor, Instant madeAt, List<Touched> segments) {
        this.id = id;
        this.actor = actor;
        this.madeAt = madeAt;
        try {
            this.segments = JSON.writeValueAsString(segments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order of the document. */
    List<Touched> touched() {
        try {
            return JSON.readValue(segments, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
