package org.duizhao.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** The keys of programs. */
@ApplicationScoped
public class ApiKeys implements PanacheRepository<ApiKey> {

    /** Lets people and scanners for leaked secrets see what it is. */
    private static final String PREFIX = "dz_";

    /** The last use is written down no more often than this, so that a look-up seldom has to write. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Clock clock;

    ApiKeys(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A new key of an account; the answer is the key itself, 256 random bits, which nobody can be told again.
     *
     * @param keyName what its owner calls it
     * @param role the most that it allows
     * @throws Problem {@link ProblemType#NOT_FOUND} if there is no such account, {@link ProblemType#INVALID_VALUE} for a name that
     *     is blank or longer than 100 characters
     */
    @Transactional
    public String issue(String accountName, String keyName, Role role) {
        if (keyName.isBlank() || keyName.length() > 100) {
            throw new Problem(ProblemType.INVALID_VALUE, "The name of a key has 1 to 100 characters.");
        }
        String secret = PREFIX + Secret.random(32);
        ApiKey key = new ApiKey();
        key.account = accounts.named(accountName)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no account “" + accountName + "”."));
        key.name = keyName;
        key.hash = Secret.hash(secret);
        key.role = role;
        key.createdAt = clock.instant();
        persist(key);
        return secret;
    }

    /** The keys of an account, the newest first. */
    @Transactional
    List<ApiKey> of(String accountName) {
        return list("account.name = ?1 order by id desc", accountName);
    }

    /**
     * Makes a key worthless at once.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} if the account has no such key
     */
    @Transactional
    void revoke(String accountName, long id) {
        if (delete("id = ?1 and account.id = (select a.id from Account a where a.name = ?2)", id, accountName) == 0) {
            throw new Problem(ProblemType.NOT_FOUND, "You have no key " + id + ".");
        }
    }

    /** Whose key it is; empty for anything that is no key. */
    @Transactional
    Optional<Person> identify(String secret) {
        return find("from ApiKey k join fetch k.account where k.hash = ?1", Secret.hash(secret))
                .firstResultOptional()
                .map(key -> {
                    noteUse(key);
                    return new Person(key.account.name, key.effectiveRole(), key.account.id, key.id);
                });
    }

    private void noteUse(ApiKey key) {
        Instant now = clock.instant();
        if (key.lastUsedAt == null || key.lastUsedAt.isBefore(now.minus(USE_NOTED_EVERY))) {
            key.lastUsedAt = now;
        }
    }
}
