package org.duizhao.people;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.duizhao.memory.Access;
import org.duizhao.memory.Right;

/**
 * What somebody may do in which memory: what the memory allows everybody or them by name, and no more than their role, the key's
 * role and the key's memories allow. An administrator may do in every memory what the role of the key allows.
 */
@ApplicationScoped
public class Accesses {

    private static final String SELECT = """
            select m.id, m.everyone, r.may, a.role = 'admin'
            from account a cross join memory m
            left join memory_right r on r.memory_id = m.id and r.account_id = a.id
            where a.id = ? and not exists (
                select from api_key k where k.id = ? and k.narrowed
                and not exists (select from api_key_memory n where n.api_key_id = k.id and n.memory_id = m.id))
            """;

    private static final Access NONE = new Access("", "", Map.of());

    private final DataSource source;
    private final SecurityIdentity identity;
    private final Remembered remembered;

    Accesses(DataSource source, SecurityIdentity identity, Remembered remembered) {
        this.source = source;
        this.identity = identity;
        this.remembered = remembered;
    }

    /**
     * That of whoever sent the request that is being answered, as it is now, with what the transaction that is going on has changed; of
     * a stranger, none.
     */
    public Access current() {
        Person person = identity.getAttribute(Person.ATTRIBUTE);
        return person == null ? NONE : of(person);
    }

    /** {@link #current()} where the database need not be asked, so that nobody has to wait; else empty. */
    public Optional<Access> known() {
        Person person = identity.getAttribute(Person.ATTRIBUTE);
        return person == null ? Optional.of(NONE) : remembered.find(person, Access.class);
    }

    /** What an account may read now, for what it left to be used without it; nothing once it is gone or may not sign in. */
    public Access reading(String account) {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id from account where name = ? and disabled_at is null")) {
            select.setString(1, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? of(new Person(account, Role.READER, row.getLong(1), null))
                        : new Access(account, "", Map.of());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rights cannot be read", e);
        }
    }

    Access of(Person person) {
        return remembered
                .get(person, Access.class, () -> Optional.of(read(person)))
                .orElseThrow();
    }

    private Access read(Person person) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, person.account());
            select.setObject(2, person.key());
            Map<Long, Right> rights = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Right right = row.getBoolean(4) ? Right.REVIEW : greater(row.getString(2), row.getString(3));
                    if (right != null) {
                        rights.put(row.getLong(1), least(right, person.role().right()));
                    }
                }
            }
            return new Access(person.name(), person.asker(), rights);
        } catch (SQLException e) {
            throw new IllegalStateException("The rights cannot be read", e);
        }
    }

    private static Right greater(String everyone, String own) {
        return Stream.of(everyone, own)
                .filter(slug -> slug != null)
                .map(slug -> Right.of(slug).orElseThrow())
                .max(Right::compareTo)
                .orElse(null);
    }

    private static Right least(Right one, Right other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
