package org.duizhao.review;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.quality.Check;
import org.duizhao.text.Language;

/** A {@link Filter} as it stands in an address, not looked at yet. What is left out may be null or empty. */
record FilterParameters(
        @QueryParam("document") String document,
        @QueryParam("memory") String memory,
        @QueryParam("lang") String lang,
        @QueryParam("status") String status,
        @QueryParam("least") String least,
        @QueryParam("most") String most,
        @QueryParam("finding") String finding,
        @QueryParam("text") String text,
        @QueryParam("person") String person,
        @QueryParam("since") String since,
        @QueryParam("until") String until,
        @QueryParam("order") String order,
        @QueryParam("size") String size,
        @QueryParam("page") String page) {

    private static final int LONGEST = 1_000;
    private static final int LAST_PAGE = 1_000_000;

    /** The queue: what is open, the worst first, unless the address says otherwise. */
    Filter queue() {
        return filter(or(document, ""), or(lang, ""), or(status, Filter.OPEN), or(order, "worst"));
    }

    /** A document in a language, from its beginning, unless the address says otherwise. */
    Filter reading(String slug, String tag) {
        return filter(slug, tag, or(status, Filter.ALL), or(order, "document"));
    }

    private Filter filter(String slug, String tag, String wantedStatus, String wantedOrder) {
        return new Filter(
                slug,
                or(memory, ""),
                language(tag),
                oneOf("status", wantedStatus, Filter.STATUSES),
                percent("least", least),
                percent("most", most),
                oneOf(
                        "finding",
                        or(finding, ""),
                        Stream.concat(Stream.of(""), Offers.checks().stream().map(Check::tag))
                                .toList()),
                shortText("text", or(text, "")),
                shortText("person", or(person, "")),
                date("since", since),
                date("until", until),
                oneOf("order", wantedOrder, List.of("worst", "document")).equals("worst"),
                Integer.parseInt(oneOf(
                        "size",
                        or(size, "50"),
                        Filter.SIZES.stream().map(String::valueOf).toList())),
                number("page", or(page, "1"), 1, LAST_PAGE));
    }

    private static String or(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static Language language(String tag) {
        if (tag.isEmpty()) {
            return null;
        }
        return Language.of(tag)
                .filter(lang -> lang != Language.ZH && lang.tag().equals(tag))
                .orElseThrow(() -> new Problem(
                        ProblemType.UNKNOWN_LANGUAGE, "The languages that are reviewed beside Chinese are en and ru."));
    }

    private static String oneOf(String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“" + name + "” is one of "
                            + String.join(
                                    ", ",
                                    allowed.stream().filter(v -> !v.isEmpty()).toList()) + ", or is left out.");
        }
        return value;
    }

    private static Integer percent(String name, String value) {
        return value == null || value.isBlank() ? null : Integer.valueOf(number(name, value.strip(), 0, 100));
    }

    private static int number(String name, String value, int least, int most) {
        if (!value.matches("\\d{1,7}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new Problem(
                    ProblemType.INVALID_VALUE, "“" + name + "” is a whole number from " + least + " to " + most + ".");
        }
        return Integer.parseInt(value);
    }

    private static LocalDate date(String name, String value) {
        try {
            return value == null || value.isBlank() ? null : LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new Problem(ProblemType.INVALID_VALUE, "“" + name + "” is a day, such as 2026-11-21.");
        }
    }

    private static String shortText(String name, String value) {
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "“" + name + "” has at most " + LONGEST + " characters, none of them NUL.");
        }
        return value;
    }
}
