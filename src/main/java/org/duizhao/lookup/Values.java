package org.duizhao.lookup;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.memory.Status;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Normalization;

/**
 * Reads the values of a request, each by its name. A value that is not allowed is a {@link Problem} that says what is; that is why
 * numbers come here as they were written: the framework's own conversion could not name the parameter.
 */
final class Values {

    private Values() {}

    /** @return standard where nothing was said */
    static double number(String name, String written, double least, double most, double standard) {
        try {
            return within(name, written == null ? null : Double.valueOf(written), least, most, standard);
        } catch (NumberFormatException e) {
            throw outside(name, written, "a number", least, most);
        }
    }

    /** @return standard where nothing was said */
    static int whole(String name, String written, int least, int most, int standard) {
        try {
            return (int) within(name, written == null ? null : Integer.valueOf(written), least, most, standard);
        } catch (NumberFormatException e) {
            throw outside(name, written, "a whole number", least, most);
        }
    }

    /** @return standard where nothing was said */
    static double within(String name, Number value, double least, double most, double standard) {
        if (value == null) {
            return standard;
        }
        if (!(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw outside(name, value.toString(), "a number", least, most);
        }
        return value.doubleValue();
    }

    /** @return false where nothing was said */
    static boolean flag(String name, String written) {
        if (written == null || written.equals("false")) {
            return false;
        }
        if (written.equals("true")) {
            return true;
        }
        throw invalid("“" + name + "” is “" + shortened(written) + "”; it has to be true or false.");
    }

    /** A text that has to be there and to hold more than white space. */
    static String text(String name, String text, int longest) {
        if (text == null) {
            throw invalid("“" + name + "” is missing or empty.");
        }
        if (Normalization.forComparison(optional(name, text, longest)).isEmpty()) {
            throw invalid("“" + name + "” is empty: it has to hold at least one character that is not white space.");
        }
        return text;
    }

    /** @return null where nothing was said */
    static String optional(String name, String text, int longest) {
        if (text != null && text.length() > longest) {
            int length = text.codePointCount(0, text.length());
            if (length > longest) {
                throw invalid("“" + name + "” has " + length + " characters (code points); at the most " + longest
                        + " are allowed.");
            }
        }
        return text;
    }

    static Set<Status> statuses(String name, Collection<String> slugs) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String slug : present(slugs)) {
            statuses.add(Status.of(slug)
                    .orElseThrow(() -> invalid("“" + name + "” is “" + shortened(slug) + "”; it has to be one of "
                            + Stream.of(Status.values()).map(Status::slug).collect(Collectors.joining(", ")) + ".")));
        }
        return statuses;
    }

    /** What was said, without what was left empty, as in {@code memory=&status=draft}. */
    static List<String> present(Collection<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .toList();
    }

    static Problem invalid(String detail) {
        return new Problem(ProblemType.INVALID_VALUE, detail);
    }

    private static Problem outside(String name, String value, String kind, double least, double most) {
        return invalid("“" + name + "” is “" + shortened(value) + "”; it has to be " + kind + " from " + (long) least
                + " to " + (long) most + ".");
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 40
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }
}
