package org.duizhao.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** The people who may sign in. */
@ApplicationScoped
public class Accounts implements PanacheRepository<Account> {

    /** Binary logarithm of bcrypt's rounds: about a quarter of a second. OWASP's Password Storage Cheat Sheet asks for 10 or more. */
    private static final int COST = 12;

    private static final int MIN_CHARACTERS = 12;

    /** Bcrypt does not look further. */
    private static final int MAX_BYTES = 72;

    /** What the password is compared with when there is no such name, so that the answer takes as long. */
    private static final String NOBODY = BcryptUtil.bcryptHash(Secret.random(16), COST);

    private final Clock clock;

    Accounts(Clock clock) {
        this.clock = clock;
    }

    /**
     * A new account.
     *
     * @param password 12 characters to 72 bytes
     * @throws Problem {@link ProblemType#INVALID_VALUE} for any other password, and for a name that is blank, longer than 100
     *     characters or taken
     */
    @Transactional
    public void create(String name, String password, Role role) {
        requireFit(name);
        if (named(name).isPresent()) {
            throw new Problem(ProblemType.INVALID_VALUE, "There is an account “" + name + "” already.");
        }
        Account account = new Account();
        account.name = name;
        account.passwordHash = hash(password);
        account.role = role;
        account.createdAt = clock.instant();
        persist(account);
    }

    /** By name, the disabled ones too. */
    @Transactional
    List<Account> byName() {
        return list("order by name");
    }

    Optional<Account> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** The account of that name, if the password is its own and it is not disabled. Takes as long for an unknown name. */
    @Transactional
    Optional<Account> signIn(String name, String password) {
        Optional<Account> account = named(name);
        boolean right =
                BcryptUtil.matches(password, account.map(a -> a.passwordHash).orElse(NOBODY));
        return account.filter(a -> right && a.disabledAt == null);
    }

    static void requireFit(String name) {
        Label.require("A name", name, 100);
        if (!name.strip().equals(name)) {
            throw new Problem(ProblemType.INVALID_VALUE, "A name neither begins nor ends with a space.");
        }
    }

    static boolean isFit(String password) {
        return password.codePointCount(0, password.length()) >= MIN_CHARACTERS
                && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    static String hash(String password) {
        if (!isFit(password)) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "A password has at least " + MIN_CHARACTERS + " characters and at most " + MAX_BYTES + " bytes.");
        }
        return BcryptUtil.bcryptHash(password, COST);
    }
}
