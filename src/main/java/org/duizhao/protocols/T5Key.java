package org.duizhao.protocols;

import org.duizhao.memory.Segment;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/**
 * What t5memory calls an internal key, two numbers: that of the segment, and one that holds its version and the two languages that
 * are meant.
 */
record T5Key(long record, long target) {

    private static final int LANGUAGES = Language.values().length;

    static T5Key of(Segment segment, LanguagePair pair) {
        int languages = pair.from().ordinal() * LANGUAGES + pair.to().ordinal();
        return new T5Key(segment.id, (long) segment.version * LANGUAGES * LANGUAGES + languages);
    }

    int version() {
        return Math.toIntExact(target / (LANGUAGES * LANGUAGES));
    }

    /** @throws Problem {@link ProblemType#NOT_FOUND} for a key that we never gave out */
    LanguagePair pair() {
        int languages = (int) (target % (LANGUAGES * LANGUAGES));
        if (target < 0 || languages / LANGUAGES == languages % LANGUAGES) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no entry " + this + ".");
        }
        return new LanguagePair(Language.values()[languages / LANGUAGES], Language.values()[languages % LANGUAGES]);
    }

    @Override
    public String toString() {
        return record + ":" + target;
    }
}
