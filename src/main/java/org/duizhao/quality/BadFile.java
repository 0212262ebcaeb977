package org.duizhao.quality;

import java.util.List;

/** A term base or a list of explained findings that cannot be used; the message has a line {@code file:line: what} for each fault. */
public final class BadFile extends RuntimeException {

    BadFile(List<String> faults) {
        super(String.join("\n", faults));
    }
}
