package org.duizhao.people;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Somebody's own password and keys. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.READS)
class AccountPage {

    private final ApiKeys keys;
    private final Passwords passwords;
    private final SecurityIdentity person;

    AccountPage(ApiKeys keys, Passwords passwords, SecurityIdentity person) {
        this.keys = keys;
        this.passwords = passwords;
        this.person = person;
    }

    /**
     * The page.
     *
     * @param role the most that the person may do
     * @param roles those that a new key may have
     * @param made a key that was just made, or null
     * @param password what became of a change of the password, or null
     */
    record AccountView(
            String name, Role role, List<Role> roles, List<ApiKey> keys, NewKey made, Passwords.Change password)
            implements TemplateInstance {}

    record NewKey(String name, String secret) {}

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
    public Response makeKey(@FormParam("name") @DefaultValue("") String keyName, @FormParam("role") String role) {
        Role allowed = Role.of(role)
                .filter(wanted -> person.hasRole(wanted.slug()))
                .orElseThrow(() -> new Problem(ProblemType.NOT_ALLOWED, "A key may do no more than you may."));
        NewKey made = new NewKey(keyName.strip(), keys.issue(name(), keyName.strip(), allowed));
        return Response.ok(view(made, null))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("keys/{id}/revoke")
    public Response revokeKey(@PathParam("id") long id) {
        keys.revoke(name(), id);
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/account")
                .build();
    }

    private AccountView view(NewKey made, Passwords.Change password) {
        List<Role> roles = Stream.of(Role.values())
                .filter(role -> person.hasRole(role.slug()))
                .toList();
        return new AccountView(name(), roles.get(roles.size() - 1), roles, keys.of(name()), made, password);
    }

    private String name() {
        return person.getPrincipal().getName();
    }
}
