package org.duizhao.alignment;

/**
 * Sentences of two texts that belong together: a run of the source and a run of the target, one of them possibly empty.
 * Indexes count sentences from 0; {@code From} is included, {@code To} is not.
 *
 * @param confidence 0 to 1, higher is surer
 */
public record Bead(int sourceFrom, int sourceTo, int targetFrom, int targetTo, double confidence) {

    public Bead {
        if (sourceFrom < 0 || targetFrom < 0 || sourceTo < sourceFrom || targetTo < targetFrom) {
            throw new IllegalArgumentException(
                    "not a bead: source " + sourceFrom + "-" + sourceTo + ", target " + targetFrom + "-" + targetTo);
        }
        if (sourceFrom == sourceTo && targetFrom == targetTo) {
            throw new IllegalArgumentException("a bead with both sides empty, at " + sourceFrom + ":" + targetFrom);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    public int sourceSize() {
        return sourceTo - sourceFrom;
    }

    public int targetSize() {
        return targetTo - targetFrom;
    }

    /** The field's name of its shape, source first: {@code 1-1}, {@code 2-1}, {@code 0-1} … */
    public String shape() {
        return sourceSize() + "-" + targetSize();
    }
}
