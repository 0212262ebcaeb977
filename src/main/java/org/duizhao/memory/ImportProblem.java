package org.duizhao.memory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What could not be read at the last start. */
@Entity
public class ImportProblem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String file;

    /** From 1, or null where the whole file is meant. */
    public Integer line;

    public String message;
    public Instant seenAt;
}
