package org.duizhao.memory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A named set of segments. */
@Entity
public class Memory {

    /** The memory of the documents under {@code seeds/} and {@code translations/}. */
    public static final String CORPUS = "corpus";

    /** What a name may be, a regular expression. */
    public static final String NAME = "(?=.{1,100}$)[\\p{L}\\p{N}._-]+( [\\p{L}\\p{N}._-]+)*";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** What it is called in URLs. */
    public String name;

    public String title;

    /** Points taken off its matches that score below 100; 0 to 10. */
    public int penalty;

    /** The most that anybody signed in may do in it; null where only those with a right of their own may do anything. */
    public Right everyone = Right.REVIEW;

    public Instant createdAt;
}
