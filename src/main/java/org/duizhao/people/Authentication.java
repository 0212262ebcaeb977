package org.duizhao.people;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who asks from {@code Authorization: Bearer <key>} (Weblate's clients write {@code Token} instead) or, where there is no such header, from the session cookie. A wrong key
 * is refused; a session that is over is as good as none.
 */
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism {

    private static final Pattern KEY = Pattern.compile("(?:Bearer|Token) +(.*)", Pattern.CASE_INSENSITIVE);

    private final Challenge challenge;

    Authentication(Challenge challenge) {
        this.challenge = challenge;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            Matcher key = KEY.matcher(authorization);
            return key.matches()
                    ? identities.authenticate(
                            new Credential(Credential.Kind.API_KEY, key.group(1).strip()))
                    : Uni.createFrom().failure(new AuthenticationFailedException());
        }
        Cookie session = request.request().getCookie(SessionCookie.NAME);
        return session == null
                ? Uni.createFrom().nullItem()
                : identities
                        .authenticate(new Credential(Credential.Kind.SESSION, session.getValue()))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull();
    }

    /** Before OpenID Connect, which has one address of its own. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credential.class);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        challenge.send(request);
        return Uni.createFrom().item(true);
    }
}
