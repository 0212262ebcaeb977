package org.duizhao.problem;

/** Nobody waits for the answer any more. */
public final class Gone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A status that servers use for this; nobody is left to see it. */
    static final int CLIENT_CLOSED_REQUEST = 499;

    Gone() {
        super("the sender has hung up", null, false, false);
    }
}
