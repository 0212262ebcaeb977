package org.duizhao.people;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** From a key or a session to a person with roles. */
@ApplicationScoped
class CredentialIdentities implements IdentityProvider<Credential> {

    private final ApiKeys keys;
    private final Sessions sessions;

    CredentialIdentities(ApiKeys keys, Sessions sessions) {
        this.keys = keys;
        this.sessions = sessions;
    }

    @Override
    public Class<Credential> getRequestType() {
        return Credential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credential credential, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identify(credential)
                .map(CredentialIdentities::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private Optional<Person> identify(Credential credential) {
        return switch (credential.kind()) {
            case API_KEY -> keys.identify(credential.secret());
            case SESSION -> sessions.identify(credential.secret());
        };
    }

    private static SecurityIdentity identity(Person person) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.name()))
                .addRoles(person.role().included())
                .addAttribute(Person.ATTRIBUTE, person)
                .build();
    }
}
