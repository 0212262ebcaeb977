package org.duizhao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * What administrators do to accounts. Whoever is disabled, loses a role or gets another password feels it with the next request.
 * There is always somebody left who may do all this.
 */
@ApplicationScoped
public class PeopleKeeper {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    PeopleKeeper(Accounts accounts, Sessions sessions, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new account with a random password of 144 bits, which nobody can be told again.
     *
     * @return the password
     * @throws Problem {@link ProblemType#INVALID_VALUE} for a name that is blank, longer than 100 characters or taken
     */
    @Transactional
    public String create(String name, Role role, String actor) {
        String password = Secret.random(18);
        accounts.create(name, password, role);
        audit.record(AuditAction.ACCOUNT_CREATED, actor, name + ", " + role.slug());
        return password;
    }

    /**
     * Gives an account a random password and ends its sessions; its keys go on.
     *
     * @return the password
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    @Transactional
    public String resetPassword(String name, String actor) {
        Account account = locked(name);
        String password = Secret.random(18);
        account.passwordHash = Accounts.hash(password);
        sessions.closeOthers(account, null);
        audit.record(AuditAction.PASSWORD_RESET, actor, name);
        return password;
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND}, {@link ProblemType#CONFLICT} for the last administrator */
    @Transactional
    public void setRole(String name, Role role, String actor) {
        if (role != Role.ADMIN) {
            requireAnotherThan(name);
        }
        Account account = locked(name);
        String before = account.role.slug();
        account.role = role;
        audit.record(AuditAction.ROLE_CHANGED, actor, name + ": " + before + " → " + role.slug());
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND}, {@link ProblemType#CONFLICT} for the last administrator */
    @Transactional
    public void disable(String name, String actor) {
        requireAnotherThan(name);
        Account account = locked(name);
        account.disabledAt = clock.instant();
        sessions.closeOthers(account, null);
        audit.record(AuditAction.ACCOUNT_DISABLED, actor, name);
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} */
    @Transactional
    public void enable(String name, String actor) {
        locked(name).disabledAt = null;
        audit.record(AuditAction.ACCOUNT_ENABLED, actor, name);
    }

    /** Ends every session of an account, the one that asks for it too. */
    @Transactional
    void signOutEverywhere(String name) {
        sessions.closeOthers(locked(name), null);
        audit.record(AuditAction.SIGNED_OUT_EVERYWHERE, name, name);
    }

    private Account locked(String name) {
        return accounts.find("name", name)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no account “" + name + "”."));
    }

    /** All administrators are locked, so that of two who dismiss each other at the same moment one stays. */
    private void requireAnotherThan(String name) {
        List<Account> administrators = accounts.find("role = ?1 and disabledAt is null order by id", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (administrators.size() == 1 && administrators.get(0).name.equals(name)) {
            throw new Problem(
                    ProblemType.CONFLICT, "“" + name + "” is the last administrator: make somebody else one first.");
        }
    }
}
