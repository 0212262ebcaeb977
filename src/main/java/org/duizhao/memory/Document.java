package org.duizhao.memory;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.text.Language;

/** One text in Chinese with its translations. */
@Entity
public class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** What it is called in URLs and in the names of its translations' files. */
    public String slug;

    public String title;

    /** speech, declaration, statement, interview, commentary, feature or list. */
    public String kind;

    public LocalDate date;
    public String place;
    public String publisher;
    public String notes;

    /** Its place in the manifest, from 0. */
    public int position;

    /** What the seed lacks, by how many of the Chinese paragraphs stand before the gap. */
    @ElementCollection
    @CollectionTable(name = "gap", joinColumns = @JoinColumn(name = "document_id"))
    @MapKeyColumn(name = "position")
    @Column(name = "missing")
    public Map<Integer, String> gaps = new TreeMap<>();

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "lang")
    public Map<Language, Edition> editions = new TreeMap<>();
}
