package org.duizhao.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * What an export is to hold.
 *
 * @param from the source language; null for all languages, where any two of them make a unit
 * @param to the target languages, in the order of the file; a unit needs one of them; empty where there is no source
 * @param memory its name, or null for all
 * @param document its slug, or null for all
 * @param statuses of the translations that are taken; empty for all but rejected ones
 * @param since the earliest time of change of the segment or of one of its pairs, or null
 * @param level 2 with inline codes, 1 without
 */
record TmxSelection(
        Language from,
        List<Language> to,
        String memory,
        String document,
        Set<Status> statuses,
        Instant since,
        int level) {

    /** The languages of a unit that are taken, in the order of the file; fewer than two where the unit is left out. */
    List<Language> languages(TmxUnit unit) {
        List<Language> taken = new ArrayList<>(3);
        Language first = from == null ? Language.ZH : from;
        if (unit.variants().containsKey(first)) {
            taken.add(first);
        } else if (from != null) {
            return taken;
        }
        for (Language language : from == null ? List.of(Language.EN, Language.RU) : to) {
            if (unit.variants().containsKey(language) && takes(unit.status(first, language))) {
                taken.add(language);
            }
        }
        return taken;
    }

    /** All languages that units may have, in the order of the file. */
    List<Language> columns() {
        if (from == null) {
            return List.of(Language.values());
        }
        List<Language> columns = new ArrayList<>(to);
        columns.add(0, from);
        return columns;
    }

    /** What {@link ExportQuery#parse} reads. */
    String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("from=" + (from == null ? Selections.ALL : from.tag()));
        to.forEach(language -> query.add("to=" + language.tag()));
        add("memory", memory, query);
        add("document", document, query);
        statuses.stream().sorted().forEach(status -> add("status", status.slug(), query));
        add("since", since, query);
        query.add("level=" + level);
        return query.toString();
    }

    /** A name for the file, without its end. */
    String name() {
        String languages = from == null
                ? Selections.ALL
                : columns().stream().map(Language::tag).collect(Collectors.joining("-"));
        String what = document != null ? document : memory != null ? memory : "duizhao";
        return what.replaceAll("[^A-Za-z0-9._-]", "_") + "." + languages;
    }

    private static void add(String name, Object value, StringJoiner query) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private boolean takes(Status status) {
        return statuses.isEmpty() ? status != Status.REJECTED : statuses.contains(status);
    }
}
