package org.duizhao.memory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** One sentence of an edition, with its place in the file. Written in bulk, never changed. */
@Entity
@IdClass(Sentence.Key.class)
public class Sentence {

    @Id
    public Long editionId;

    /** In the edition, from 0. */
    @Id
    public Integer position;

    /** In the edition, from 0. */
    public int paragraph;

    /** What part of the document it is of: title, byline, body … */
    public String role;

    public String text;

    /** First byte in the file, or null where that is not kept. */
    public Integer byteFrom;

    /** The byte after the last. */
    public Integer byteTo;

    public record Key(Long editionId, Integer position) {}
}
