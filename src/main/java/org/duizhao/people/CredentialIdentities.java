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
    private final Remembered remembered;

    CredentialIdentities(ApiKeys keys, Sessions sessions, Remembered remembered) {
        this.keys = keys;
        this.sessions = sessions;
        this.remembered = remembered;
    }

    @Override
    public Class<Credential> getRequestType() {
        return Credential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credential credential, AuthenticationRequestContext context) {
        Optional<SecurityIdentity> known = credential.kind() == Credential.Kind.API_KEY
                ? remembered.find(Secret.hash(credential.secret()), SecurityIdentity.class)
                : Optional.empty();
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : context.runBlocking(() -> identify(credential).orElseThrow(AuthenticationFailedException::new));
    }

    private Optional<SecurityIdentity> identify(Credential credential) {
        return switch (credential.kind()) {
            case API_KEY ->
                remembered.get(
                        Secret.hash(credential.secret()),
                        SecurityIdentity.class,
                        () -> keys.identify(credential.secret()).map(CredentialIdentities::identity));
            case SESSION -> sessions.identify(credential.secret()).map(CredentialIdentities::identity);
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
