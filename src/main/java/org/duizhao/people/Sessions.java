package org.duizhao.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in, by the token in their browser's cookie. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, String> {

    private final PeopleConfig config;
    private final Clock clock;

    Sessions(PeopleConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Begins a session and forgets those that are over; the answer is its token, 256 random bits. */
    @Transactional
    String open(Account account) {
        Instant now = clock.instant();
        delete("expiresAt <= ?1", now);
        String token = Secret.random(32);
        Session session = new Session();
        session.hash = Secret.hash(token);
        session.account = account;
        session.createdAt = now;
        session.expiresAt = now.plus(config.sessionLifetime());
        persist(session);
        return token;
    }

    /** Whose session it is; empty for one that is over and for anything that is no token. */
    @Transactional
    Optional<Person> identify(String token) {
        return find(
                        "from Session s join fetch s.account where s.hash = ?1 and s.expiresAt > ?2 and s.account.disabledAt is null",
                        Secret.hash(token),
                        clock.instant())
                .firstResultOptional()
                .map(session -> new Person(session.account.name, session.account.role, session.account.id, null));
    }

    /** Ends the sessions of an account but the one of that token, which may be null. */
    void closeOthers(Account account, String token) {
        delete("account = ?1 and hash <> ?2", account, token == null ? "" : Secret.hash(token));
    }

    /** Ends a session; the answer is the name of whose it was, empty where there is none. */
    @Transactional
    Optional<String> close(String token) {
        Optional<Session> session = findByIdOptional(Secret.hash(token));
        session.ifPresent(this::delete);
        return session.map(ended -> ended.account.name);
    }
}
