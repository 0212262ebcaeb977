package org.duizhao.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A file on its way into a memory. */
@Entity
class ImportJob {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The name it was uploaded under; its end says what it is. */
    public String file;

    /** The name of the memory, which is made with the first unit. */
    public String memory;

    @Enumerated(EnumType.STRING)
    public Duplicates duplicates;

    public boolean dryRun;
    public String madeBy;

    /** Whether who started it may decide on pairs: then what a file of this server calls approved stays so. */
    public boolean approves;

    public Instant madeAt;

    @Enumerated(EnumType.STRING)
    public ImportState state = ImportState.WAITING;

    /** Why it failed, or null. */
    public String message;

    /** Of the file's bytes, 0 to 1. */
    public double progress;

    /** How many of the file's units are dealt with; the sum of the four that follow. */
    public long units;

    public long added;
    public long overwritten;
    public long skipped;
    public long refused;

    /** How many of the others lost something on the way. */
    public long altered;

    /** Whether it has not ended. */
    boolean isOpen() {
        return state == ImportState.WAITING || state == ImportState.RUNNING;
    }

    /** In percent, for a bar. */
    public long percent() {
        return Math.round(progress * 100);
    }
}
