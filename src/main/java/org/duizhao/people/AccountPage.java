package org.duizhao.people;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Somebody's own password and keys. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class AccountPage {

    private final ApiKeys keys;
    private final Passwords passwords;
    private final PeopleKeeper people;
    private final MemoryRepository memories;
    private final Accesses accesses;
    private final SecurityIdentity person;

    AccountPage(
            ApiKeys keys,
            Passwords passwords,
            PeopleKeeper people,
            MemoryRepository memories,
            Accesses accesses,
            SecurityIdentity person) {
        this.keys = keys;
        this.passwords = passwords;
        this.people = people;
        this.memories = memories;
        this.accesses = accesses;
        this.person = person;
    }

    /**
     * The page.
     *
     * @param role the most that the person may do
     * @param roles those that a new key may have
     * @param memories the names of those that the person may read
     * @param made a key that was just made, or null
     * @param password what became of a change of the password, or null
     */
    record AccountView(
            String name,
            Role role,
            List<Role> roles,
            List<String> memories,
            List<ApiKey> keys,
            MadeKey made,
            Passwords.Change password)
            implements TemplateInstance {}

    record MadeKey(String name, String secret) {}

    @GET
    public TemplateInstance account() {
        return view(null, null);
    }

    @POST
    @Path("password")
    public Response changePassword(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("new") @DefaultValue("") String wanted,
            @CookieParam(SessionCookie.NAME) String session) {
        Passwords.Change change = passwords.change(name(), current, wanted, session);
        return Response.status(change == Passwords.Change.DONE ? 200 : 400)
                .entity(view(null, change))
                .build();
    }

    @POST
    @Path("keys")
    public Response makeKey(
            @FormParam("name") @DefaultValue("") String keyName,
            @FormParam("role") String role,
            @FormParam("days") @DefaultValue("") String days,
            @FormParam("memory") List<String> onlyMemories) {
        Role allowed = Role.of(role)
                .filter(wanted -> person.hasRole(wanted.slug()))
                .orElseThrow(() -> new Problem(ProblemType.NOT_ALLOWED, "A key may do no more than you may."));
        ApiKeys.NewKey wanted = new ApiKeys.NewKey(
                keyName.strip(), allowed, lifetime(days), onlyMemories.isEmpty() ? null : onlyMemories);
        MadeKey made = new MadeKey(wanted.name(), keys.issue(name(), wanted));
        return Response.ok(view(made, null))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("keys/{id}/revoke")
    public Response revokeKey(@PathParam("id") long id) {
        keys.revoke(name(), false, id);
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/account")
                .build();
    }

    @POST
    @Path("sign-out-everywhere")
    public Response signOutEverywhere(RoutingContext request) {
        people.signOutEverywhere(name());
        return Response.seeOther(URI.create("/sign-in"))
                .header("Clear-Site-Data", "\"cache\"")
                .cookie(SessionCookie.gone(request))
                .build();
    }

    private static Duration lifetime(String days) {
        if (days.isEmpty()) {
            return null;
        }
        if (!days.matches("[1-9][0-9]{0,3}")) {
            throw new Problem(ProblemType.INVALID_VALUE, "“days” is a whole number from 1 to 9999, or empty.");
        }
        return Duration.ofDays(Integer.parseInt(days));
    }

    private AccountView view(MadeKey made, Passwords.Change password) {
        List<Role> roles = Stream.of(Role.values())
                .filter(role -> person.hasRole(role.slug()))
                .toList();
        return new AccountView(
                name(),
                roles.get(roles.size() - 1),
                roles,
                memories.names(accesses.current()),
                keys.of(name()),
                made,
                password);
    }

    private String name() {
        return person.getPrincipal().getName();
    }
}
