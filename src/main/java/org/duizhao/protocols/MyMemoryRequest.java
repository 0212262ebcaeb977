package org.duizhao.protocols;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * The parameters of a request of MyMemory's clients, which send them in a query or as a form. Those that mean nothing here
 * ({@code de}, {@code mt}, {@code user}, {@code ip}, {@code client_id} and others) are ignored.
 */
record MyMemoryRequest(MultivaluedMap<String, String> parameters) {

    /** Of XLIFF 1.2: codes with native content, and codes without; and what OmegaT and Okapi write. */
    private static final Pattern CODES = Pattern.compile("<(bpt|ept|it|ph)(?:\\s[^<>]*)?>[^<>]*</\\1>"
            + "|</?(?:g|x|bx|ex|ph|bpt|ept|it|mrk)(?:\\s[^<>]*)?/?>|" + CodedText.CODES.pattern());

    private static final int MOST = 100;
    private static final int STANDARD = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws Problem {@link ProblemType#INVALID_VALUE} where it is missing */
    String required(String name) {
        String value = parameters.getFirst(name);
        if (value == null) {
            throw invalid("“" + name + "” is missing.");
        }
        return value;
    }

    /** A text with the inline codes beside it that clients write into it, as XLIFF does. */
    CodedText text(String name) {
        return CodedText.read(CODES, required(name), UnaryOperator.identity());
    }

    /** @return null where it is missing */
    String optional(String name) {
        return parameters.getFirst(name);
    }

    boolean isSet(String name) {
        String value = parameters.getFirst(name);
        return value != null && (value.equals("1") || value.equalsIgnoreCase("true"));
    }

    /** @throws Problem {@link ProblemType#NOT_ACCEPTABLE} where {@code of} asks for TMX or PHP */
    void requireJson() {
        String form = parameters.getFirst("of");
        if (form != null && !form.isEmpty() && !form.equalsIgnoreCase("json")) {
            throw new Problem(ProblemType.NOT_ACCEPTABLE, "“of” is “" + form + "”; only json is answered here.");
        }
    }

    /** {@code langpair}, two codes with a bar between them. */
    LanguagePair pair() {
        String[] codes = required("langpair").split("\\|", -1);
        if (codes.length != 2) {
            throw invalid("“langpair” has to be two languages with a bar between them, as in zh|en.");
        }
        return LanguagePair.named("langpair", codes[0].strip(), "langpair", codes[1].strip());
    }

    /** How many matches at the most: {@code numres}, brought within 1 to 100; 3 unless told. */
    int limit() {
        String written = parameters.getFirst("numres");
        try {
            return written == null || written.isEmpty()
                    ? STANDARD
                    : Math.max(1, Math.min(MOST, Integer.parseInt(written)));
        } catch (NumberFormatException e) {
            throw invalid("“numres” has to be a whole number.");
        }
    }

    /** @throws Problem {@link ProblemType#INVALID_VALUE} for an {@code id} that is no whole number */
    long id() {
        try {
            return Long.parseLong(required("id"));
        } catch (NumberFormatException e) {
            throw invalid("“id” has to be a whole number.");
        }
    }

    /** The memories that {@code key} names; empty for all. */
    List<String> memories() {
        return MyMemoryKey.memories(parameters.getFirst("key"));
    }

    /**
     * The points that are taken off the matches of a memory, percent, by its name: {@code penalty_key} holds
     * {@code [{"key", "penalty"}]}, where a penalty of 1 or less is a share and a greater one percent.
     */
    Map<String, Double> penalties() {
        String written = parameters.getFirst("penalty_key");
        Map<String, Double> penalties = new HashMap<>();
        if (written == null || written.isBlank()) {
            return penalties;
        }
        try {
            for (JsonNode each : JSON.readTree(written)) {
                double penalty = each.path("penalty").asDouble();
                double points = Math.max(0, Math.min(100, penalty <= 1 ? 100 * penalty : penalty));
                MyMemoryKey.memories(each.path("key").asText()).forEach(name -> penalties.put(name, points));
            }
            return penalties;
        } catch (JsonProcessingException e) {
            throw invalid("“penalty_key” has to be a list in JSON: [{\"key\": \"dz_…:memory\", \"penalty\": 5}].");
        }
    }

    private static Problem invalid(String detail) {
        return new Problem(ProblemType.INVALID_VALUE, detail);
    }
}
