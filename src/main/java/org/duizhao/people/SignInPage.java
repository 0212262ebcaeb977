package org.duizhao.people;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signing in and out by a form. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SignInPage {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Guesses guesses;
    private final PeopleConfig config;
    private final Audit audit;
    private final boolean oidc;

    SignInPage(
            Accounts accounts,
            Sessions sessions,
            Guesses guesses,
            PeopleConfig config,
            Audit audit,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.guesses = guesses;
        this.config = config;
        this.audit = audit;
        this.oidc = oidc;
    }

    /**
     * The form.
     *
     * @param next where to go then
     * @param name what was entered before
     * @param wrong name and password were not accepted
     * @param minutes to wait after too many guesses, or 0
     * @param oidc whether there is an OpenID Connect provider to sign in with
     * @param lost a form was sent by somebody who was no longer signed in
     */
    record SignIn(String next, String name, boolean wrong, long minutes, boolean lost, boolean oidc)
            implements TemplateInstance {}

    @GET
    @Path("sign-in")
    public TemplateInstance form(@QueryParam("next") String next, @QueryParam("lost") boolean lost) {
        return new SignIn(LocalPath.orHome(next), "", false, 0, lost, oidc);
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") String next,
            @CookieParam(SessionCookie.NAME) String earlier,
            RoutingContext request) {
        String path = LocalPath.orHome(next);
        String address = request.request().remoteAddress().hostAddress();
        Duration wait = guesses.wait(name, address);
        if (!wait.isZero()) {
            return Response.status(ProblemType.TOO_MANY_REQUESTS.status())
                    .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                    .entity(new SignIn(path, name, false, wait.toMinutes() + 1, false, oidc))
                    .build();
        }
        Optional<Account> account = accounts.signIn(name, password);
        if (account.isEmpty()) {
            guesses.wrong(name, address);
            audit.record(AuditAction.SIGN_IN_FAILED, name, "a password");
            return Response.status(ProblemType.NOT_ALLOWED.status())
                    .entity(new SignIn(path, name, true, 0, false, oidc))
                    .build();
        }
        guesses.right(name, address);
        audit.record(AuditAction.SIGNED_IN, name, "with a password");
        if (earlier != null) {
            sessions.close(earlier);
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .cookie(SessionCookie.with(sessions.open(account.get()), config.sessionLifetime(), request))
                .build();
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(SessionCookie.NAME) String token, RoutingContext request) {
        if (token != null) {
            sessions.close(token).ifPresent(name -> audit.record(AuditAction.SIGNED_OUT, name, "here"));
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/sign-in")
                // So that the next person at this browser cannot go back to what this one saw.
                .header("Clear-Site-Data", "\"cache\"")
                .cookie(SessionCookie.gone(request))
                .build();
    }
}
