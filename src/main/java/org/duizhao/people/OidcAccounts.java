package org.duizhao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The accounts of people whom an OpenID Connect provider knows: by issuer and subject, never by a name that somebody chose there. */
@ApplicationScoped
class OidcAccounts {

    private final Accounts accounts;
    private final PeopleConfig config;
    private final Audit audit;
    private final Clock clock;

    OidcAccounts(Accounts accounts, PeopleConfig config, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The account of whom the token tells of, made at the first time. Where the provider names roles of this server (in “groups”), the
     * highest is taken over each time; otherwise a new account gets the configured one, and an administrator may change it.
     *
     * @throws Problem {@link ProblemType#NOT_ALLOWED} where the account is disabled, {@link ProblemType#CONFLICT} where the name is
     *     taken by an account that signs in here
     */
    @Transactional
    Account of(JsonWebToken token) {
        String subject = token.getIssuer() + "|" + token.getSubject();
        Account account = accounts.find("oidcSubject", subject)
                .firstResultOptional()
                .orElseGet(() -> create(subject, name(token)));
        if (account.disabledAt != null) {
            throw new Problem(ProblemType.NOT_ALLOWED, "This account is disabled: ask an administrator.");
        }
        highest(token).filter(role -> role != account.role).ifPresent(role -> {
            audit.record(AuditAction.ROLE_CHANGED, account.name, account.role.slug() + " → " + role.slug());
            account.role = role;
        });
        return account;
    }

    private Account create(String subject, String name) {
        if (accounts.named(name).isPresent()) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "There is an account “" + name + "” here already, with a password of its own: sign in with that.");
        }
        Accounts.requireFit(name);
        Account account = new Account();
        account.name = name;
        account.oidcSubject = subject;
        // No password leads in: nobody knows it.
        account.passwordHash = Accounts.hash(Secret.random(32));
        account.role = config.oidcRole();
        account.createdAt = clock.instant();
        accounts.persist(account);
        audit.record(AuditAction.ACCOUNT_CREATED, name, name + ", " + account.role.slug());
        return account;
    }

    private static String name(JsonWebToken token) {
        return Stream.of("preferred_username", "email", "name")
                .map(claim -> token.<Object>getClaim(claim))
                .filter(String.class::isInstance)
                .map(claim -> claim.toString().strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(token.getSubject());
    }

    private static Optional<Role> highest(JsonWebToken token) {
        return token.getGroups() == null
                ? Optional.empty()
                : token.getGroups().stream()
                        .flatMap(group -> Role.of(group).stream())
                        .max(Role::compareTo);
    }
}
