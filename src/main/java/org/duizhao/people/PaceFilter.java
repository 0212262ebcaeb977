package org.duizhao.people;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets whoever has asked for too many look-ups wait, before anything is done for them. */
class PaceFilter {

    private final Pace pace;

    PaceFilter(Pace pace) {
        this.pace = pace;
    }

    @ServerRequestFilter
    public void check(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getAttribute(Person.ATTRIBUTE) instanceof Person person) {
            Duration wait = pace.wait(person.asker());
            if (!wait.isZero()) {
                throw Problem.later(
                        ProblemType.TOO_MANY_REQUESTS,
                        "More look-ups were asked for than one key may: go on later, or ask for a batch at a time.",
                        wait);
            }
        }
    }
}
