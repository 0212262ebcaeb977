package org.duizhao.protocols;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duizhao.memory.Access;
import org.duizhao.memory.Memory;
import org.duizhao.memory.MemoryName;
import org.duizhao.memory.MemoryRepository;
import org.duizhao.memory.Right;
import org.duizhao.people.Accesses;
import org.duizhao.people.Role;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * The memories that tools write to. Nothing is written unless the server's owner allows it, and never into the memory of the documents.
 * One tool writes at a time.
 */
@Singleton
class ForeignMemories {

    private final ProtocolsConfig config;
    private final MemoryRepository memories;
    private final Accesses accesses;
    private final SecurityIdentity identity;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ForeignMemories(ProtocolsConfig config, MemoryRepository memories, Accesses accesses, SecurityIdentity identity) {
        this.config = config;
        this.memories = memories;
        this.accesses = accesses;
        this.identity = identity;
    }

    /** @throws Problem {@link ProblemType#NOT_ALLOWED} unless the server's owner lets tools write */
    void requireWriting() {
        if (!config.writing()) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "Tools may only read here. The server's owner lets them write with duizhao.protocols.writing=true.");
        }
    }

    /**
     * The name of a memory that may be written to. Where there is none, it is made with what is written to it first.
     *
     * @param name null or blank for the one that is configured
     * @throws Problem as {@link #requireWriting}, {@link MemoryName#writable} and {@link Access#require}
     */
    String named(String name) {
        String chosen = checked(name);
        try {
            inTurn(() -> {
                // What somebody may do in a memory that is not there is known once it is.
                open(chosen);
                throw new TakenBack();
            });
        } catch (TakenBack done) {
            // and what was not there is not there
        }
        return chosen;
    }

    /** Ends a transaction without a trace. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenBack() {
            super(null, null, false, false);
        }
    }

    /**
     * Makes a memory, unless there is one.
     *
     * @throws Problem as {@link #named}
     */
    String make(String name) {
        String chosen = checked(name);
        return inTurn(() -> open(chosen).name);
    }

    private String checked(String name) {
        requireWriting();
        String chosen = MemoryName.writable("memory", name == null || name.isBlank() ? config.memory() : name);
        if (!identity.hasRole(Role.TRANSLATES)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "Your key only reads: make one with the role of a translator on /account.");
        }
        return chosen;
    }

    /** The memory, made where there is none, in the transaction that writes to it. */
    Memory open(String name) {
        Memory memory = memories.findOrCreate(name, name);
        accesses.current().require(Right.WRITE, memory, "memory “" + name + "”");
        return memory;
    }

    boolean isThere(String name) {
        return memories.findByName(name).isPresent();
    }

    /** Does something in a transaction of its own, when it is its turn. */
    <T> T inTurn(Supplier<T> change) {
        oneAtATime.lock();
        try {
            return QuarkusTransaction.requiringNew().call(change::get);
        } finally {
            oneAtATime.unlock();
        }
    }
}
