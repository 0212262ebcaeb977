package org.duizhao.corpus;

/**
 * What somebody brings by a form, as it was typed: nothing of it has been looked at.
 *
 * @param document the slug of a document that is there; empty where {@code original} is a new one
 * @param original the Chinese text of a new document; null where it is one that is there
 * @param version a translation; null for none
 */
record Upload(String document, Original original, Version version) {

    /**
     * A Chinese text.
     *
     * @param date ISO 8601, or empty
     * @param publisher may be empty
     * @param name of the file, or of the field
     */
    record Original(String title, String kind, String date, String publisher, String name, byte[] text) {}

    /**
     * A translation.
     *
     * @param language BCP 47
     * @param kind a {@link org.duizhao.memory.Provenance} but the original
     * @param madeBy who answers for it
     * @param date ISO 8601
     */
    record Version(String language, String kind, String madeBy, String date, String name, byte[] text) {}
}
