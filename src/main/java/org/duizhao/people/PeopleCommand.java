package org.duizhao.people;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * Accounts and keys by the command line, straight in the database: for the operator, and for whoever has lost the last password. The
 * audit log holds it like the rest.
 */
public final class PeopleCommand {

    private static final String ACTOR = "command line";

    private final Connection database;
    private final PrintStream out;

    /** @param database in whose transaction all is done; the caller commits */
    public PeopleCommand(Connection database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /**
     * Does one thing.
     *
     * @param what user or key
     * @throws IllegalArgumentException for words that are no command
     * @throws Problem if there is no such account, key or role, or the name is taken or not fit
     */
    public void run(String what, List<String> words) throws SQLException {
        String verb = words.isEmpty() ? "" : words.get(0);
        switch (what + " " + verb + " " + (words.size() - 1)) {
            case "user list 0" ->
                print(
                        "select name, role, case when disabled_at is null then '' else 'disabled' end from account order by name");
            case "user create 2" -> create(words.get(1), role(words.get(2)));
            case "user role 2" -> {
                one(
                        "update account set role = ? where name = ?",
                        role(words.get(2)).slug(),
                        words.get(1));
                note(AuditAction.ROLE_CHANGED, words.get(1) + ": " + words.get(2));
            }
            case "user password 1" -> password(words.get(1));
            case "user disable 1" -> {
                one("update account set disabled_at = now() where name = ?", words.get(1));
                endSessions(words.get(1));
                note(AuditAction.ACCOUNT_DISABLED, words.get(1));
            }
            case "user enable 1" -> {
                one("update account set disabled_at = null where name = ?", words.get(1));
                note(AuditAction.ACCOUNT_ENABLED, words.get(1));
            }
            case "key list 0" ->
                print("select k.id::text, a.name, k.name, k.role, coalesce(k.last_used_at::text, 'never used')"
                        + " from api_key k join account a on a.id = k.account_id order by k.id");
            case "key create 3" -> key(words.get(1), words.get(2), role(words.get(3)));
            case "key revoke 1" -> {
                one("delete from api_key where id::text = ?", words.get(1));
                note(AuditAction.KEY_REVOKED, words.get(1));
            }
            default -> throw new IllegalArgumentException(what + " " + verb);
        }
    }

    private void create(String name, Role role) throws SQLException {
        Accounts.requireFit(name);
        String password = Secret.random(18);
        if (update(
                        "insert into account (name, password_hash, role, created_at) values (?, ?, ?, now()) on conflict do nothing",
                        name,
                        Accounts.hash(password),
                        role.slug())
                == 0) {
            throw new Problem(ProblemType.INVALID_VALUE, "There is an account “" + name + "” already.");
        }
        note(AuditAction.ACCOUNT_CREATED, name + ", " + role.slug());
        out.println(password);
    }

    private void password(String name) throws SQLException {
        String password = Secret.random(18);
        one("update account set password_hash = ? where name = ?", Accounts.hash(password), name);
        endSessions(name);
        note(AuditAction.PASSWORD_RESET, name);
        out.println(password);
    }

    private void key(String owner, String name, Role role) throws SQLException {
        String secret = ApiKeys.newSecret();
        one(
                "insert into api_key (account_id, name, hash, role, created_at) select id, ?, ?, ?, now() from account where name = ?",
                name,
                Secret.hash(secret),
                role.slug(),
                owner);
        note(AuditAction.KEY_MADE, "“" + name + "” of " + owner + ", " + role.slug());
        out.println(secret);
    }

    private void endSessions(String name) throws SQLException {
        update("delete from session where account_id = (select id from account where name = ?)", name);
    }

    private void note(AuditAction action, String subject) throws SQLException {
        update(
                "insert into audit_event (happened_at, actor, action, subject) values (now(), ?, ?, ?)",
                ACTOR,
                action.slug(),
                subject);
    }

    private static Role role(String slug) {
        return Role.of(slug)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_VALUE, "A role is one of reader, translator, reviewer and admin."));
    }

    private void one(String sql, String... values) throws SQLException {
        if (update(sql, values) != 1) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no “" + values[values.length - 1] + "”.");
        }
    }

    private int update(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private void print(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(i == 1 ? "" : "\t").append(row.getString(i));
                }
                out.println(line.toString().stripTrailing());
            }
        }
    }
}
