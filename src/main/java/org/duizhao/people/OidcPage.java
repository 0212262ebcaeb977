package org.duizhao.people;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The way in by an OpenID Connect provider, beside the form. Nobody gets here but who has come back from it (the HTTP policy of this
 * one address sends all others there); what they bring is exchanged for a session of this server, so that from then on there is one
 * kind of session, with one way to end it.
 */
@Path("/sign-in/oidc")
@PermitAll
class OidcPage {

    private final SecurityIdentity identity;
    private final OidcSession provider;
    private final OidcAccounts accounts;
    private final Sessions sessions;
    private final PeopleConfig config;
    private final Audit audit;

    OidcPage(
            SecurityIdentity identity,
            OidcSession provider,
            OidcAccounts accounts,
            Sessions sessions,
            PeopleConfig config,
            Audit audit) {
        this.identity = identity;
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.config = config;
        this.audit = audit;
    }

    @GET
    public Response enter(@CookieParam(SessionCookie.NAME) String earlier, RoutingContext request) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new Problem(ProblemType.SIGN_IN_NEEDED, "Sign in at /sign-in.");
        }
        Account account = accounts.of(token);
        if (earlier != null) {
            sessions.close(earlier);
        }
        audit.record(AuditAction.SIGNED_IN, account.name, "by " + token.getIssuer());
        provider.logout().await().indefinitely();
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .cookie(SessionCookie.with(sessions.open(account), config.sessionLifetime(), request))
                .build();
    }
}
