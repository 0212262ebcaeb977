package org.duizhao.problem;

import java.time.Duration;
import java.util.Map;

/** An error that the asker is told: what was wrong, and what to do about it. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> members;
    private transient Duration pause;

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

    /** A problem that is none later on; the answer says when, in {@code Retry-After}. */
    public static Problem later(ProblemType type, String detail, Duration wait) {
        Problem problem = new Problem(type, detail);
        problem.pause = wait;
        return problem;
    }

    public ProblemType type() {
        return type;
    }

    /** How long to wait before the next try, or null where waiting does not help. */
    Duration pause() {
        return pause;
    }

    Map<String, Object> members() {
        return members;
    }
}
