package org.duizhao.memory;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.text.Language;
import org.hibernate.annotations.BatchSize;

/** A translation unit: the same in up to three languages. People change it through {@link Segments} alone. */
@Entity
public class Segment {

    @Id
    @SequenceGenerator(name = "segment_seq", sequenceName = "segment_seq", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "segment_seq")
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Memory memory;

    /** Null where it belongs to no document. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Document document;

    /** In the document, from 0; null where there is none. */
    public Integer position;

    /** Its name in files, unique in the memory. */
    public String tuid;

    public Instant createdAt;
    public String createdBy;
    public Instant changedAt;
    public String changedBy;

    /** What the file that it came from says of it besides. */
    public Extras extras = Extras.NONE;

    /** Counts every change, of a pair too. */
    @Version
    public int version;

    @ElementCollection
    @CollectionTable(name = "variant", joinColumns = @JoinColumn(name = "segment_id"))
    @MapKeyColumn(name = "lang")
    @BatchSize(size = 100)
    public Map<Language, Variant> variants = new TreeMap<>();

    /** By the language that is not Chinese. */
    @OneToMany(mappedBy = "segment", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "lang")
    @BatchSize(size = 100)
    public Map<Language, Pair> pairs = new TreeMap<>();

    /** The text in a language, or null. */
    public String text(Language lang) {
        Variant variant = variants.get(lang);
        return variant == null ? null : variant.text();
    }
}
