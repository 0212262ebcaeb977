package org.duizhao.problem;

import java.util.Map;

/** An error that the asker is told: what was wrong, and what to do about it. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> members;

    /** @param detail a sentence or two for the person at the other end; holds no secret and no name of a class */
    public Problem(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** @param members further members of the answer, for programs */
    public Problem(ProblemType type, String detail, Map<String, Object> members) {
        super(detail);
        this.type = type;
        this.members = members;
    }

    public ProblemType type() {
        return type;
    }

    Map<String, Object> members() {
        return members;
    }
}
