package org.duizhao.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
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
    private final MemoryRepository memories;
    private final Accesses accesses;
    private final Audit audit;
    private final Clock clock;

    ApiKeys(Accounts accounts, MemoryRepository memories, Accesses accesses, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.memories = memories;
        this.accesses = accesses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new key of an account, for all memories and without end; see {@link #issue(String, NewKey)}.
     */
    @Transactional
    public String issue(String accountName, String keyName, Role role) {
        return issue(accountName, new NewKey(keyName, role, null, null));
    }

    /**
     * What a key is to be.
     *
     * @param name what its owner calls it
     * @param role the most that it allows
     * @param lifetime how long it is good for, or null for ever
     * @param memories the names of those that it sees alone, or null for all
     */
    public record NewKey(String name, Role role, Duration lifetime, Collection<String> memories) {}

    /**
     * A new key of an account; the answer is the key itself, 256 random bits, which nobody can be told again.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} if there is no such account or memory, {@link ProblemType#INVALID_VALUE} for a name that
     *     is blank, longer than 100 characters or no line
     */
    @Transactional
    public String issue(String accountName, NewKey wanted) {
        Label.require("The name of a key", wanted.name(), 100);
        String secret = newSecret();
        ApiKey key = new ApiKey();
        key.account = accounts.named(accountName)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no account “" + accountName + "”."));
        key.name = wanted.name();
        key.hash = Secret.hash(secret);
        key.role = wanted.role();
        key.createdAt = clock.instant();
        key.expiresAt = wanted.lifetime() == null ? null : key.createdAt.plus(wanted.lifetime());
        if (wanted.memories() != null) {
            key.narrowed = true;
            wanted.memories().forEach(name -> key.memories.add(readable(name, key.account)));
        }
        persist(key);
        audit.record(
                AuditAction.KEY_MADE,
                accountName,
                "“" + wanted.name() + "”, " + wanted.role().slug());
        return secret;
    }

    static String newSecret() {
        return PREFIX + Secret.random(32);
    }

    /** A memory that there is and that the account may read. */
    private Memory readable(String name, Account account) {
        Access access = accesses.of(new Person(account.name, account.role, account.id, null));
        return memories.named(name, Right.READ, access);
    }

    /** The keys of an account, the newest first. */
    @Transactional
    List<ApiKey> of(String accountName) {
        return list(
                "select distinct k from ApiKey k join fetch k.account left join fetch k.memories where k.account.name = ?1 order by k.id desc",
                accountName);
    }

    /** Everybody's, by owner. */
    @Transactional
    List<ApiKey> all() {
        return list(
                "select distinct k from ApiKey k join fetch k.account left join fetch k.memories order by k.account.name, k.id desc");
    }

    /**
     * Makes a key worthless at once.
     *
     * @param actor whose key it is, or an administrator, who may revoke anybody's
     * @throws Problem {@link ProblemType#NOT_FOUND} if the account has no such key
     */
    @Transactional
    void revoke(String actor, boolean administrator, long id) {
        ApiKey key = findByIdOptional(id)
                .filter(found -> administrator || found.account.name.equals(actor))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "You have no key " + id + "."));
        delete(key);
        audit.record(AuditAction.KEY_REVOKED, actor, "“" + key.name + "” of " + key.account.name);
    }

    /** Whose key it is; empty for one that is over or whose owner is disabled, and for anything that is no key. */
    @Transactional
    Optional<Person> identify(String secret) {
        return find(
                        "from ApiKey k join fetch k.account a where k.hash = ?1 and a.disabledAt is null"
                                + " and (k.expiresAt is null or k.expiresAt > ?2)",
                        Secret.hash(secret),
                        clock.instant())
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
