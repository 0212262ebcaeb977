package org.duizhao.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.memory.Access;
import org.duizhao.quality.Check;
import org.duizhao.text.Language;

/** Counts for the dashboard, over the memories that somebody may read: one query each. */
@ApplicationScoped
class Surveys {

    /** Eight weeks. */
    static final int DAYS = 56;

    private final EntityManager entities;
    private final Clock clock;

    Surveys(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** By language, without those that have no aligned pair. */
    @Transactional
    List<Confidences> confidences(Access access) {
        Map<Language, long[]> counts = new TreeMap<>();
        for (Tuple row : rows("""
                select p.lang, cast(least(%d, floor(p.confidence * %d)) as integer), count(*)
                from pair p join segment s on s.id = p.segment_id
                where p.confidence is not null and s.memory_id in (:readable) group by 1, 2
                """.formatted(Confidences.STEPS - 1, Confidences.STEPS), access)) {
            counts.computeIfAbsent(language(row), language -> new long[Confidences.STEPS])[row.get(1, Integer.class)] =
                    row.get(2, Long.class);
        }
        return counts.entrySet().stream()
                .map(of -> new Confidences(of.getKey(), of.getValue()))
                .toList();
    }

    /** The most frequent first. */
    @Transactional
    List<FindingCount> findings(Access access) {
        List<Tuple> rows = rows("""
                select p.lang, f.name, count(*) as found
                from pair_check c join pair p on p.id = c.pair_id join segment s on s.id = p.segment_id
                cross join unnest(c.findings) as f (name)
                where s.memory_id in (:readable) group by 1, 2 order by 3 desc, 2, 1
                """, access);
        List<FindingCount> found = new ArrayList<>();
        for (Tuple row : rows) {
            String tag = row.get(1, String.class);
            Stream.of(Check.values())
                    .filter(check -> check.tag().equals(tag))
                    .forEach(check -> found.add(new FindingCount(
                            check,
                            language(row),
                            row.get(2, Long.class),
                            rows.get(0).get(2, Long.class))));
        }
        return found;
    }

    /** Of the last eight weeks, by days (UTC). */
    @Transactional
    Activity activity(Access access) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate since = today.minusDays(DAYS - 1L);
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        since.datesUntil(today.plusDays(1)).forEach(day -> days.put(day, new HashMap<>()));
        Query query =
                query("""
                select cast(cast(r.made_at at time zone 'UTC' as date) as text) as made_on,
                  case when r.action in ('decided', 'commented') then r.action else 'edited' end as kind, count(*)
                from revision r join segment s on s.id = r.segment_id
                where r.made_at >= :since and s.memory_id in (:readable) group by 1, 2
                """, access).setParameter("since", since.atStartOfDay().toInstant(ZoneOffset.UTC));
        for (Tuple row : tuples(query)) {
            days.computeIfPresent(LocalDate.parse(row.get(0, String.class)), (day, counts) -> {
                counts.put(row.get(1, String.class), row.get(2, Long.class));
                return counts;
            });
        }
        return new Activity(days);
    }

    private List<Tuple> rows(String sql, Access access) {
        return tuples(query(sql, access));
    }

    private Query query(String sql, Access access) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("readable", access.readable().isEmpty() ? List.of(-1L) : access.readable());
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    private static Language language(Tuple row) {
        return Language.of(row.get(0, String.class)).orElseThrow();
    }
}
