package org.duizhao.alignment;

/**
 * Hears how far a long piece of work is, in the thread that does it. It is asked several times a second or so, and ends the work by throwing
 * an exception, which whoever asked for the work gets.
 */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = done -> {};

    /** @param done 0 to 1; never less than before */
    void at(double done);

    /** What a part of the work reports to, 0 to 1 of that part. */
    default Progress part(double from, double to) {
        return done -> at(from + done * (to - from));
    }
}
