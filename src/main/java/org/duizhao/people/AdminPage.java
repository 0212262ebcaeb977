package org.duizhao.people;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.duizhao.memory.Right;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** What administrators look after: people, memories, everybody's keys, and what has happened. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMINISTERS)
class AdminPage {

    private static final int PAGE = 100;

    private final Accounts accounts;
    private final PeopleKeeper people;
    private final MemoryKeeper memories;
    private final ApiKeys keys;
    private final Audit audit;
    private final SecurityIdentity administrator;

    AdminPage(
            Accounts accounts,
            PeopleKeeper people,
            MemoryKeeper memories,
            ApiKeys keys,
            Audit audit,
            SecurityIdentity administrator) {
        this.accounts = accounts;
        this.people = people;
        this.memories = memories;
        this.keys = keys;
        this.audit = audit;
        this.administrator = administrator;
    }

    /** @param told a password that was just made, or null */
    record People(List<Account> accounts, List<Role> roles, Told told) implements TemplateInstance {}

    record Told(String name, String password) {}

    record Memories(List<MemoryKeeper.Keeping> memories, List<Account> accounts, List<Right> rights)
            implements TemplateInstance {}

    /** What is said of a memory; what a form leaves out is empty. */
    record MemoryForm(
            @FormParam("name") String name,
            @FormParam("title") String title,
            @FormParam("penalty") int penalty,
            @FormParam("everyone") String everyone) {

        MemoryForm {
            name = name == null ? "" : name;
            title = title == null ? "" : title;
            everyone = everyone == null ? "" : everyone;
        }
    }

    record Keys(List<ApiKey> keys) implements TemplateInstance {}

    /**
     * The log.
     *
     * @param next the id before which the next page begins, or null on the last
     */
    record Log(List<AuditEvent> events, List<AuditAction> actions, AuditAction action, String actor, Long next)
            implements TemplateInstance {}

    @GET
    @Path("people")
    public TemplateInstance people() {
        return new People(accounts.byName(), List.of(Role.values()), null);
    }

    @POST
    @Path("people")
    public Response create(
            @FormParam("name") @DefaultValue("") String name, @FormParam("role") @DefaultValue("") String role) {
        return told(name, people.create(name, role(role), actor()));
    }

    @POST
    @Path("people/password")
    public Response resetPassword(@FormParam("name") @DefaultValue("") String name) {
        return told(name, people.resetPassword(name, actor()));
    }

    @POST
    @Path("people/role")
    public Response setRole(
            @FormParam("name") @DefaultValue("") String name, @FormParam("role") @DefaultValue("") String role) {
        people.setRole(name, role(role), actor());
        return backTo("/admin/people");
    }

    @POST
    @Path("people/disable")
    public Response disable(@FormParam("name") @DefaultValue("") String name) {
        people.disable(name, actor());
        return backTo("/admin/people");
    }

    @POST
    @Path("people/enable")
    public Response enable(@FormParam("name") @DefaultValue("") String name) {
        people.enable(name, actor());
        return backTo("/admin/people");
    }

    @GET
    @Path("memories")
    public TemplateInstance memories() {
        return new Memories(memories.all(), accounts.byName(), List.of(Right.values()));
    }

    @POST
    @Path("memories")
    public Response createMemory(@BeanParam MemoryForm form) {
        memories.create(form.name(), form.title(), form.penalty(), right(form.everyone()), actor());
        return backTo("/admin/memories");
    }

    @POST
    @Path("memories/change")
    public Response changeMemory(@BeanParam MemoryForm form) {
        memories.change(form.name(), form.title(), form.penalty(), right(form.everyone()), actor());
        return backTo("/admin/memories");
    }

    @POST
    @Path("memories/rights")
    public Response allow(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("account") @DefaultValue("") String account,
            @FormParam("right") @DefaultValue("") String right) {
        memories.allow(name, account, right(right), actor());
        return backTo("/admin/memories");
    }

    @GET
    @Path("keys")
    public TemplateInstance keys() {
        return new Keys(keys.all());
    }

    @POST
    @Path("keys/{id}/revoke")
    public Response revokeKey(@PathParam("id") long id) {
        keys.revoke(actor(), true, id);
        return backTo("/admin/keys");
    }

    @GET
    @Path("log")
    public TemplateInstance log(
            @QueryParam("before") Long before,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("actor") @DefaultValue("") String actor) {
        AuditAction only = AuditAction.of(action).orElse(null);
        List<AuditEvent> events = audit.latest(before == null ? Long.MAX_VALUE : before, only, actor, PAGE);
        return new Log(
                events,
                List.of(AuditAction.values()),
                only,
                actor,
                events.size() < PAGE ? null : events.get(PAGE - 1).id);
    }

    private Response told(String name, String password) {
        return Response.ok(new People(accounts.byName(), List.of(Role.values()), new Told(name, password)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response backTo(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private String actor() {
        return administrator.getPrincipal().getName();
    }

    private static Role role(String slug) {
        return Role.of(slug)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_VALUE, "“role” is one of reader, translator, reviewer and admin."));
    }

    private static Right right(String slug) {
        return slug.isEmpty()
                ? null
                : Right.of(slug)
                        .orElseThrow(() -> new Problem(
                                ProblemType.INVALID_VALUE, "A right is one of read, write and review, or empty."));
    }
}
