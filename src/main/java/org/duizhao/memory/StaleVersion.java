package org.duizhao.memory;

import java.util.Map;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Somebody changed the segment since the asker read it. Carries what it is now. */
public final class StaleVersion extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient Segment current;

    StaleVersion(Segment current) {
        super(
                ProblemType.STALE_VERSION,
                "Segment " + current.id + " was changed by " + current.changedBy
                        + " meanwhile: read it again and repeat your change on the newest version.",
                Map.of("segment", current.id, "version", current.version));
        this.current = current;
    }

    public Segment current() {
        return current;
    }
}
