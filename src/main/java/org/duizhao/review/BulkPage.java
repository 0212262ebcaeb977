package org.duizhao.review;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.duizhao.memory.Access;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;

/** Approves a selection: the first answer says exactly what would be done, and why some are passed over. */
@Path("/review/bulk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.REVIEWS)
class BulkPage {

    private final Bulk bulk;
    private final Accesses accesses;

    BulkPage(Bulk bulk, Accesses accesses) {
        this.bulk = bulk;
        this.accesses = accesses;
    }

    record Preview(BulkPlan plan, Filter filter, String reason) implements TemplateInstance {}

    @POST
    public Response approve(
            @BeanParam FilterParameters parameters,
            @FormParam("pair") List<String> selected,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("sure") boolean sure) {
        Filter filter = parameters.queue();
        Access access = accesses.current();
        BulkPlan plan = bulk.plan(selected, reason, access);
        if (!sure) {
            return Response.ok(new Preview(plan, filter, reason)).build();
        }
        UUID step = bulk.apply(plan, reason, access).orElse(null);
        Said said =
                new Said(Outcome.BULK_APPROVED, String.valueOf(plan.approved().size()), null, step);
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, filter.address() + said.query())
                .build();
    }
}
