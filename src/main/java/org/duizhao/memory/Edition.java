package org.duizhao.memory;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.duizhao.text.Language;

/** A document in one language. */
@Entity
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Document document;

    public Language lang;
    public String title;
    public Provenance provenance;
    public String madeBy;
    public LocalDate madeOn;
    public String note;

    /** The file it was read from, below the folder of seeds or translations. */
    public String file;

    /** Of the file's bytes, 64 lower-case hexadecimal digits. */
    public String sha256;

    /** SHA-256 of its paragraphs: another one means that the text has changed and has to be aligned anew. */
    public String contentHash;
}
