package org.duizhao.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** An address under which one export can be had by whoever knows it. It shows what its maker may read at the time. */
@Entity
class ExportLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** SHA-256 of the secret part. */
    public String hash;

    /** The file's, at the end of the address. */
    public String name;

    /** See {@link ExportQuery#parse}. */
    public String query;

    /** See {@link ExportFormat#slug}. */
    public String format;

    public String madeBy;
    public Instant madeAt;
    public Instant lastUsedAt;
}
