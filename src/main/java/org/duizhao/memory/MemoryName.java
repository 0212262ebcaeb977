package org.duizhao.memory;

import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** What a memory that people and their tools write to may be called. */
public final class MemoryName {

    private MemoryName() {}

    /**
     * The name itself.
     *
     * @param parameter what the request calls the name, for the error
     * @throws Problem {@link ProblemType#INVALID_VALUE} for a name that is not allowed, and for the memory of the documents
     */
    public static String writable(String parameter, String name) {
        if (name == null || !name.matches(Memory.NAME)) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“" + parameter + "” has to be a name of 1 to 100 letters, digits, dots, hyphens and underscores;"
                            + " a space may stand between two of them.");
        }
        if (name.equals(Memory.CORPUS)) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“" + parameter + "” is “" + name + "”, which is made of the documents: name another one.");
        }
        return name;
    }
}
