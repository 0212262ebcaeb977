package org.duizhao.memory;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

@ApplicationScoped
public class MemoryRepository implements PanacheRepository<Memory> {

    private final Clock clock;

    MemoryRepository(Clock clock) {
        this.clock = clock;
    }

    public Optional<Memory> findByName(String name) {
        return find("name", name).firstResultOptional();
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} also where it may not be read, {@link ProblemType#NOT_ALLOWED} */
    public Memory named(String name, Right right, Access access) {
        Memory memory = findByName(name)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no memory “" + name + "”."));
        access.require(right, memory, "memory “" + name + "”");
        return memory;
    }

    /** The names of those that may be read, in order. */
    public List<String> names(Access access) {
        return find("id in ?1 order by name", access.readable()).project(Name.class).stream()
                .map(Name::name)
                .toList();
    }

    record Name(String name) {}

    /** The memory of that name, made with that title where there is none. */
    public Memory findOrCreate(String name, String title) {
        return findByName(name).orElseGet(() -> {
            Memory memory = new Memory();
            memory.name = name;
            memory.title = title;
            memory.createdAt = clock.instant();
            persist(memory);
            return memory;
        });
    }
}
