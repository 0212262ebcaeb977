package org.duizhao.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.sql.SQLException;

/**
 * A character that PostgreSQL keeps in no text, so that nothing can be stored with it and nothing found: U+0000, and a surrogate without
 * its partner, which is none at all.
 */
final class UnkeptCharacter extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    /** PostgreSQL, appendix A: character_not_in_repertoire. */
    private static final String NOT_IN_REPERTOIRE = "22021";

    private final int character;

    /** @param character a code point */
    UnkeptCharacter(JsonParser place, int character) {
        super(place, "a character that no text keeps");
        this.character = character;
    }

    /** The first one in a text, or -1. */
    static int in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return c;
            }
        }
        return -1;
    }

    /** Whether it is what PostgreSQL has refused. */
    static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException refused && NOT_IN_REPERTOIRE.equals(refused.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** As in “U+0000”. */
    String written() {
        return "U+%04X".formatted(character);
    }
}
