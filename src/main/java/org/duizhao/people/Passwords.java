package org.duizhao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Changing one's password. */
@ApplicationScoped
class Passwords {

    private static final String HERE = "the account's page";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Guesses guesses;
    private final Audit audit;

    Passwords(Accounts accounts, Sessions sessions, Guesses guesses, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.guesses = guesses;
        this.audit = audit;
    }

    enum Change {
        DONE,
        WRONG,
        UNFIT
    }

    /**
     * Changes it, if the one until now is right and the new one fit, and ends the person's other sessions.
     *
     * @param session the token of the session that goes on, or null
     */
    @Transactional
    Change change(String name, String current, String wanted, String session) {
        if (!Accounts.isFit(wanted)) {
            return Change.UNFIT;
        }
        // Whoever found a browser signed in may guess no more often than at the sign-in.
        if (!guesses.wait(name, HERE).isZero()) {
            return Change.WRONG;
        }
        Optional<Account> account = accounts.signIn(name, current);
        if (account.isEmpty()) {
            guesses.wrong(name, HERE);
            return Change.WRONG;
        }
        account.get().passwordHash = Accounts.hash(wanted);
        sessions.closeOthers(account.get(), session);
        audit.record(AuditAction.PASSWORD_CHANGED, name, name);
        return Change.DONE;
    }
}
