package org.duizhao.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says what is wrong with a body of JSON, in the words of JSON: Jackson's own messages name classes. */
final class JsonMistake {

    private JsonMistake() {}

    static String describe(JsonProcessingException mistake) {
        if (mistake instanceof UnkeptCharacter unkept) {
            return "“" + path(unkept) + "” holds the character " + unkept.written() + place(mistake)
                    + ", which no text can hold: leave it out.";
        }
        if (mistake instanceof UnrecognizedPropertyException unknown) {
            return "There is no field “" + path(unknown) + "”" + place(mistake) + "; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (mistake instanceof MismatchedInputException wrong
                && !wrong.getPath().isEmpty()) {
            return "The field “" + path(wrong) + "” has to be " + kind(wrong.getTargetType()) + place(mistake) + ".";
        }
        return "The body is not the JSON object that is expected here" + place(mistake) + ".";
    }

    private static String path(JsonMappingException mistake) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mistake.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "of another kind";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String place(JsonProcessingException mistake) {
        JsonLocation location = mistake.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
