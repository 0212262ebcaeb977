package org.duizhao.lookup;

import jakarta.inject.Singleton;

/** The state of the memory that searches see, all of it derived from PostgreSQL. A search takes it once and keeps to it. */
@Singleton
class Indexes {

    private volatile State state = State.EMPTY;

    State state() {
        return state;
    }

    void show(State next) {
        state = next;
    }
}
