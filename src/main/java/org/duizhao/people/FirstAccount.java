package org.duizhao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The first person on a new server. */
@ApplicationScoped
public class FirstAccount {

    private static final String NAME = "reviewer";

    private final Accounts accounts;
    private final ApiKeys keys;

    FirstAccount(Accounts accounts, ApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /**
     * What the first person has to be told. Nobody can be told it again.
     *
     * @param apiKey a key that reads
     */
    public record Created(String name, String password, String apiKey) {}

    /**
     * Where there is no account, makes one that may do everything, with a random password of 144 bits and a key that reads.
     * Of several servers on one database one makes it.
     *
     * @return empty where there is an account already
     */
    @Transactional
    public Optional<Created> create() {
        accounts.getEntityManager()
                .createNativeQuery("lock table account in share row exclusive mode")
                .executeUpdate();
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        String password = Secret.random(18);
        accounts.create(NAME, password, Role.ADMIN);
        return Optional.of(new Created(NAME, password, keys.issue(NAME, "first", Role.READER)));
    }
}
