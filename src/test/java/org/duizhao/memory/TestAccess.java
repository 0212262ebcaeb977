package org.duizhao.memory;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Somebody who may do everything in every memory that there is. */
public final class TestAccess {

    private TestAccess() {}

    /** Of the memories that there are now, those of the caller's transaction among them. */
    public static Access of(String actor) {
        Map<Long, Right> rights = QuarkusTransaction.joiningExisting()
                .call(() -> Arc.container().instance(MemoryRepository.class).get().listAll().stream()
                        .map(memory -> memory.id)
                        .collect(Collectors.toMap(Function.identity(), id -> Right.REVIEW)));
        return new Access(actor, "test", rights);
    }
}
