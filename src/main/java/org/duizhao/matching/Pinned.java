package org.duizhao.matching;

/** The state of an index that somebody holds on to, in the parts that it is now made of. */
final class Pinned {

    private volatile Snapshot snapshot;

    Pinned(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Takes other parts with the same texts in them; those of a later version are others. */
    void refresh(Snapshot now) {
        if (now.version() == snapshot.version()) {
            snapshot = now;
        }
    }
}
