package org.duizhao.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an error says to a program: RFC 9457, with {@code type} below the server's own address. */
public record ProblemBody(
        String type,
        String title,
        int status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String detail,
        @JsonIgnore Map<String, Object> members) {

    /** The answer's {@code Content-Type}. */
    public static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";

    public static ProblemBody of(Problem problem) {
        ProblemType type = problem.type();
        return new ProblemBody(
                "/problems/" + type.slug(),
                type.title(),
                type.status(),
                whole(problem.getMessage()),
                problem.members());
    }

    /** A text that quotes half a character, as one that can be sent. */
    private static String whole(String detail) {
        return detail == null ? null : new String(detail.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @JsonAnyGetter
    public Map<String, Object> members() {
        return members;
    }
}
