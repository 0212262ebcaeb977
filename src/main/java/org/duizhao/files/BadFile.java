package org.duizhao.files;

import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/** Problems with a file, each of which names it. */
final class BadFile {

    private BadFile() {}

    static Problem unreadable(String name, String why) {
        return new Problem(ProblemType.BAD_REQUEST, "“" + name + "” cannot be read: " + why);
    }

    static Problem unsupported(String name, String why) {
        return new Problem(ProblemType.UNSUPPORTED_FORMAT, "“" + name + "” " + why);
    }

    static Problem tooLarge(String name, String why) {
        return new Problem(ProblemType.TOO_LARGE, "“" + name + "” " + why);
    }
}
