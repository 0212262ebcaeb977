package org.duizhao.people;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An answer of the OpenID Connect provider is waited for no longer than a connection to it. Quarkus ends the second wait alone: a
 * provider that takes connections and says nothing would keep whoever signs in, and the connection, for good.
 */
@Singleton
@Unremovable
class ProviderPatience implements OidcRequestFilter {

    private final Duration longest;

    ProviderPatience(@ConfigProperty(name = "quarkus.oidc.connection-timeout") Duration longest) {
        this.longest = longest;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(longest.toMillis());
        return Uni.createFrom().voidItem();
    }
}
