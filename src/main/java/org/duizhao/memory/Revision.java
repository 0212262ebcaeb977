package org.duizhao.memory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
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

    /** created, edited, decided or deleted. */
    public String action;

    public String actor;
    public Instant madeAt;
    public String textBefore;
    public String textAfter;
    public Status statusBefore;
    public Status statusAfter;
    public String reason;
}
