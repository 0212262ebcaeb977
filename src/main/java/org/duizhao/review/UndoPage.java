package org.duizhao.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Steps;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;

/** Takes a step back: one decision, one edit of an alignment, or a whole bulk approval. */
@Path("/review/undo/{step}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.REVIEWS)
class UndoPage {

    private final Steps steps;
    private final Accesses accesses;

    UndoPage(Steps steps, Accesses accesses) {
        this.steps = steps;
        this.accesses = accesses;
    }

    /** @param key the {@link PairRow#key} of the row to go back to, or null */
    @POST
    @Transactional
    public Response undo(
            @PathParam("step") UUID step, @BeanParam FilterParameters parameters, @FormParam("key") String key) {
        Segment segment = steps.undo(step, accesses.current());
        Filter filter = parameters.queue();
        String name = String.valueOf(segment.position == null ? segment.id : segment.position + 1);
        String place = key != null && key.matches("\\d{1,19}-[a-z]{2}") ? key : null;
        return Response.status(Response.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        filter.address()
                                + new Said(Outcome.UNDONE, name, place, null).query()
                                + (place == null ? "" : "#s" + place))
                .build();
    }
}
