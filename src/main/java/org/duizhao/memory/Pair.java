package org.duizhao.memory;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.duizhao.text.Language;

/** The Chinese variant of a segment with one other: what a reviewer decides on. */
@Entity
public class Pair {

    @Id
    @SequenceGenerator(name = "pair_seq", sequenceName = "pair_seq", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pair_seq")
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Segment segment;

    /** The language that is not Chinese. */
    public Language lang;

    public Status status;

    /** Null but for a pair that a reviewer left to somebody else. */
    public Mark mark;

    /** The aligner's, 0 to 1; null where it was not aligned here. */
    public Float confidence;

    /** The bead's, as {@code 2-1}; null where it was not aligned here. */
    public String shape;

    public Instant changedAt;
    public String changedBy;

    /** Counts every change that a reviewer of this pair has to see: of its status and of either text. */
    @Version
    public int version;

    protected Pair() {}

    Pair(Segment segment, Language lang, Status status) {
        this(segment, lang, status, 0);
    }

    /** @param version greater than any that somebody may have seen of the segment before it had this pair */
    Pair(Segment segment, Language lang, Status status, int version) {
        this.segment = segment;
        this.lang = lang;
        this.status = status;
        this.version = version;
    }

    void touch(Instant when, String actor) {
        changedAt = when;
        changedBy = actor;
    }
}
