package org.duizhao.memory;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.UUID;

/** What is changed in one transaction is one change. */
@TransactionScoped
class CurrentStep implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id = UUID.randomUUID();

    UUID id() {
        return id;
    }
}
