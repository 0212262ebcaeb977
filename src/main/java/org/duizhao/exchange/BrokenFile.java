package org.duizhao.exchange;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** A file that cannot be read to its end. */
final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1L;

    private BrokenFile(String message, Exception cause) {
        super(message, cause);
    }

    /** @param line where the reading ended, from 1 */
    static BrokenFile at(int line, Exception cause) {
        return new BrokenFile("It cannot be read on from line " + line + ": " + what(cause), cause);
    }

    /** @param cause says what is wrong with the file as a whole */
    static BrokenFile whole(IOException cause) {
        return new BrokenFile("It cannot be read: " + what(cause), cause);
    }

    /** @param last the one that was read last, or null */
    static BrokenFile archive(String last, IOException cause) {
        return new BrokenFile(
                "The archive cannot be read on" + (last == null ? "" : " behind its file “" + last + "”") + ": "
                        + what(cause),
                cause);
    }

    static String what(Exception cause) {
        Throwable told = cause instanceof XMLStreamException && cause.getCause() instanceof IOException
                ? cause.getCause()
                : cause;
        // Woodstox says the place in a line of its own.
        return told.getMessage() == null
                ? "its bytes cannot be read"
                : told.getMessage().lines().findFirst().orElse("it is not XML");
    }
}
