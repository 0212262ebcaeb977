package org.duizhao.review;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.duizhao.memory.Access;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;

/** Hears where a reviewer works, or has a window open, and says who else is at work. */
@Path("/review/pairs/{segment}/{lang}/here")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.REVIEWS)
class PresencePage {

    private final Reviewers reviewers;
    private final Accesses accesses;

    PresencePage(Reviewers reviewers, Accesses accesses) {
        this.reviewers = reviewers;
        this.accesses = accesses;
    }

    record Others(List<Reviewers.Present> others) implements TemplateInstance {}

    @POST
    public TemplateInstance here(
            @BeanParam PairAddress address, @BeanParam FilterParameters parameters, @FormParam("works") boolean works) {
        Access access = accesses.current();
        String queue = parameters.queue().address();
        if (works) {
            reviewers.works(access.actor(), queue, address.segment(), address.lang());
        } else {
            reviewers.here(access.actor(), queue, address.segment(), address.lang());
        }
        return new Others(reviewers.others(access));
    }
}
