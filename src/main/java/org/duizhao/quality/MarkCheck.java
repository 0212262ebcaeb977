package org.duizhao.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern of marks that should not stand in a translation, and what is said when one does. */
record MarkCheck(Check check, Severity severity, String key, Pattern pattern) {

    static MarkCheck warning(Check check, String key, String pattern) {
        return new MarkCheck(check, Severity.WARNING, key, Pattern.compile(pattern));
    }

    /** The findings of all marks in a text, mark by mark. */
    static List<Finding> in(String target, List<MarkCheck> marks) {
        List<Finding> findings = new ArrayList<>();
        for (MarkCheck mark : marks) {
            Matcher found = mark.pattern.matcher(target);
            while (found.find()) {
                findings.add(new Finding(
                        mark.check,
                        mark.severity,
                        List.of(Place.inTarget(target, found.start(), found.end())),
                        mark.key,
                        List.of(found.group())));
            }
        }
        return findings;
    }
}
