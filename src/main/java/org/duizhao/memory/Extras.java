package org.duizhao.memory;

/**
 * What a file says of a unit, or of one of its texts, that has no other place here: kept to be written back.
 *
 * @param attributes as TMX 1.4b writes them in a {@code tu} or {@code tuv}, each with a space before it, without line breaks
 * @param elements its notes and properties as TMX writes them, in the file's order
 */
public record Extras(String attributes, String elements) {

    public static final Extras NONE = new Extras("", "");

    /** What {@link #written} wrote; null is none. */
    public static Extras read(String written) {
        if (written == null) {
            return NONE;
        }
        int end = written.indexOf('\n');
        return new Extras(written.substring(0, end), written.substring(end + 1));
    }

    /** The attributes, a line break, the elements; null for none. */
    public String written() {
        return attributes.isEmpty() && elements.isEmpty() ? null : attributes + "\n" + elements;
    }

    /** Without who changed it when, which no longer holds for a text that is changed here. */
    Extras changedHere() {
        return new Extras(attributes.replaceAll(" (changedate|changeid)=\"[^\"]*\"", ""), elements);
    }
}
