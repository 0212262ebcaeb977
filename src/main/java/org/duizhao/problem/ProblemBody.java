package org.duizhao.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
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
                "/problems/" + type.slug(), type.title(), type.status(), problem.getMessage(), problem.members());
    }

    @JsonAnyGetter
    public Map<String, Object> members() {
        return members;
    }
}
