package org.duizhao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.memory.SegmentsChanged;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** What administrators do to memories: titles, penalties, and who may do what in them. */
@ApplicationScoped
public class MemoryKeeper {

    private final MemoryRepository memories;
    private final Accounts accounts;
    private final EntityManager entities;
    private final Event<SegmentsChanged> changed;
    private final Audit audit;

    MemoryKeeper(
            MemoryRepository memories,
            Accounts accounts,
            EntityManager entities,
            Event<SegmentsChanged> changed,
            Audit audit) {
        this.memories = memories;
        this.accounts = accounts;
        this.entities = entities;
        this.changed = changed;
        this.audit = audit;
    }

    /**
     * A memory as administrators see it.
     *
     * @param named the rights of those who may more than everyone, by their account's name
     */
    public record Keeping(Memory memory, long segments, Map<String, Right> named) {}

    /** By name. */
    @Transactional
    List<Keeping> all() {
        Map<Long, Map<String, Right>> named = new TreeMap<>();
        for (Object[] row :
                rows("select r.memory_id, a.name, r.may from memory_right r join account a on a.id = r.account_id")) {
            named.computeIfAbsent(((Number) row[0]).longValue(), id -> new TreeMap<>())
                    .put((String) row[1], Right.of((String) row[2]).orElseThrow());
        }
        Map<Long, Long> segments = new TreeMap<>();
        for (Object[] row : rows("select memory_id, count(*) from segment group by memory_id")) {
            segments.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        }
        return memories.list("order by name").stream()
                .map(memory -> new Keeping(
                        memory, segments.getOrDefault(memory.id, 0L), named.getOrDefault(memory.id, Map.of())))
                .toList();
    }

    /**
     * A new memory.
     *
     * @param everyone the most that anybody signed in may do in it, or null for nothing
     * @throws Problem {@link ProblemType#INVALID_VALUE} for a name that is taken or has other characters than
     *     {@link Memory#NAME}, a title that is blank, longer than 200 characters or no line, a penalty outside of 0 to 10
     */
    @Transactional
    public void create(String name, String title, int penalty, Right everyone, String actor) {
        if (!name.matches(Memory.NAME)) {
            throw invalid(
                    "The name of a memory has 1 to 100 letters, digits, dots, hyphens, underscores and single spaces between them.");
        }
        if (memories.findByName(name).isPresent()) {
            throw invalid("There is a memory “" + name + "” already.");
        }
        Memory memory = memories.findOrCreate(name, title);
        put(memory, title, penalty, everyone);
        audit.record(AuditAction.MEMORY_CREATED, actor, described(memory));
    }

    /** Changes a memory; see {@link #create}. */
    @Transactional
    public void change(String name, String title, int penalty, Right everyone, String actor) {
        Memory memory = existing(name);
        put(memory, title, penalty, everyone);
        audit.record(AuditAction.MEMORY_CHANGED, actor, described(memory));
    }

    /**
     * Lets somebody do more in a memory than everyone may.
     *
     * @param right null takes what they had of their own
     * @throws Problem {@link ProblemType#NOT_FOUND} if there is no such memory or account
     */
    @Transactional
    public void allow(String name, String account, Right right, String actor) {
        Memory memory = existing(name);
        Account who = accounts.named(account)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no account “" + account + "”."));
        entities.createNativeQuery("delete from memory_right where memory_id = ?1 and account_id = ?2")
                .setParameter(1, memory.id)
                .setParameter(2, who.id)
                .executeUpdate();
        if (right != null) {
            entities.createNativeQuery("insert into memory_right (memory_id, account_id, may) values (?1, ?2, ?3)")
                    .setParameter(1, memory.id)
                    .setParameter(2, who.id)
                    .setParameter(3, right.slug())
                    .executeUpdate();
        }
        audit.record(
                AuditAction.RIGHT_CHANGED,
                actor,
                account + " in " + name + ": " + (right == null ? "as everyone" : right.slug()));
    }

    private void put(Memory memory, String title, int penalty, Right everyone) {
        Label.require("The title of a memory", title, 200);
        if (penalty < 0 || penalty > 10) {
            throw invalid("The penalty of a memory is 0 to 10 points.");
        }
        memory.title = title.strip();
        memory.penalty = penalty;
        memory.everyone = everyone;
        // Lookups know penalties from the index, which reads them again with any change.
        changed.fire(new SegmentsChanged(List.of()));
    }

    private Memory existing(String name) {
        return memories.findByName(name)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no memory “" + name + "”."));
    }

    private static String described(Memory memory) {
        return memory.name + ", penalty " + memory.penalty + ", everyone may "
                + (memory.everyone == null ? "nothing" : memory.everyone.slug());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return entities.createNativeQuery(sql, Object[].class).getResultList();
    }

    private static Problem invalid(String detail) {
        return new Problem(ProblemType.INVALID_VALUE, detail);
    }
}
