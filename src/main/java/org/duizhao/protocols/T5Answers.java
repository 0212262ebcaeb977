package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Bodies of t5memory's: JSON on several lines, which ends with a line that holds a brace alone. */
@Singleton
class T5Answers {

    static final String JSON = "application/json;charset=utf-8";

    private final ObjectMapper json;
    private final ObjectWriter pretty;

    T5Answers(ObjectMapper json) {
        this.json = json;
        this.pretty = json.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    /**
     * What went wrong.
     *
     * @param returnValue the HTTP status; none of the numbers that make translate5 reorganise a memory or begin another one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failure(
            @JsonProperty("ReturnValue") int returnValue,
            @JsonProperty("ErrorMsg") String message) {}

    /** The answer, or the error that came in its place. */
    Response answer(Supplier<Object> answer) {
        try {
            return written(200, answer.get());
        } catch (Problem problem) {
            return failure(problem.type().status(), problem.getMessage());
        }
    }

    Response nothingToDo() {
        return answer(
                () -> new T5Bodies.Message(0, "There is nothing to do: each change is kept before it is answered."));
    }

    Response failure(int status, String message) {
        return written(status, new Failure(status, message));
    }

    Response written(int status, Object body) {
        try {
            return Response.status(status)
                    .type(JSON)
                    .entity(pretty.writeValueAsString(body))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }

    /** @throws Problem {@link ProblemType#BAD_REQUEST} for a body that cannot be read */
    <T> T read(String body, Class<T> type) {
        try {
            T read = json.readValue(body == null || body.isBlank() ? "{}" : body, type);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // The place in the body says what Jackson's own words would say in the names of classes.
            throw new Problem(
                    ProblemType.BAD_REQUEST,
                    "The body is not the JSON object that is expected here (line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ").");
        }
        throw new Problem(ProblemType.BAD_REQUEST, "The body has to be a JSON object.");
    }
}
