package org.duizhao.memory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.duizhao.text.Language;

/** One thing that somebody did to a segment. Never changed, and kept when the segment is gone. */
@Entity
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long segmentId;

    /** Of the text that was edited, or the pair that was decided on; null where the segment is meant. */
    public Language lang;

    /** Of all that was done in the same step. Null for what was done before steps were numbered, and in bulk. */
    public UUID stepId;

    /** created, edited, decided, deleted, commented or undone. */
    public String action;

    public String actor;
    public Instant madeAt;
    public String textBefore;
    public String textAfter;
    public Status statusBefore;
    public Status statusAfter;
    public Mark markAfter;
    public String reason;

    /** The checks whose findings were passed over, by name and parted by spaces, or null. */
    public String findings;
}
