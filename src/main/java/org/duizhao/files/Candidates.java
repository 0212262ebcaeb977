package org.duizhao.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.lookup.Match;
import org.duizhao.memory.Access;
import org.duizhao.memory.AdoptedCodes;
import org.duizhao.memory.Codes;
import org.duizhao.memory.InlineCode;
import org.duizhao.text.Language;
import org.hibernate.Session;

/** Finds what the memory has for the segments of a file, and the places for their inline codes in it. */
@Singleton
class Candidates {

    private static final String CODED =
            "select segment_id, lang, text, codes from variant where segment_id = any (?) and lang in (?, ?)";

    private final Neighbours neighbours;
    private final EntityManager entities;

    Candidates(Neighbours neighbours, EntityManager entities) {
        this.neighbours = neighbours;
        this.entities = entities;
    }

    /** A text as it is stored. */
    private record Stored(String text, Codes codes) {}

    /**
     * Those of some segments, in their order, best first; none for those without words and those that are too long to be looked up.
     *
     * @param from the first segment
     * @param to the one after the last
     */
    List<List<Candidate>> of(XliffTexts texts, int from, int to, LookupTerms terms, Access access) {
        List<List<Match>> plain = neighbours.matches(texts, from, to, terms, access);
        List<List<Match>> coded = neighbours.codedMatches(texts, from, to, terms, access);
        Map<Long, Map<Language, Stored>> stored = stored(coded, terms);
        List<List<Candidate>> candidates = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            List<InlineCode> codes = texts.codes().get(from + i);
            List<Candidate> own = new ArrayList<>();
            Set<Long> placed = new HashSet<>();
            for (Match match : coded.get(i)) {
                adopted(match, stored.getOrDefault(match.segment(), Map.of()), terms, codes)
                        .ifPresent(adopted -> {
                            own.add(new Candidate(match, match.score(), Optional.of(adopted)));
                            placed.add(match.segment());
                        });
            }
            for (Match match : plain.get(i)) {
                if (!placed.contains(match.segment())) {
                    double score = codes.isEmpty() ? match.score() : Math.min(99, match.score());
                    own.add(new Candidate(match, score, Optional.empty()));
                }
            }
            candidates.add(own.stream()
                    .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                    .limit(terms.limit())
                    .toList());
        }
        return candidates;
    }

    /** Empty where it has no places for the codes, or two for one, or is another one by now. */
    private static Optional<AdoptedCodes> adopted(
            Match match, Map<Language, Stored> stored, LookupTerms terms, List<InlineCode> codes) {
        Stored source = stored.get(terms.from());
        Stored target = stored.get(terms.to());
        boolean same = source != null
                && target != null
                && source.text().equals(match.source())
                && target.text().equals(match.target());
        return same
                ? AdoptedCodes.of(source.codes(), target.codes(), codes).filter(Candidates::isEachOnce)
                : Optional.empty();
    }

    private static boolean isEachOnce(AdoptedCodes codes) {
        return codes.target().stream().map(InlineCode::written).distinct().count()
                == codes.target().size();
    }

    private Map<Long, Map<Language, Stored>> stored(List<List<Match>> matches, LookupTerms terms) {
        Long[] ids = matches.stream()
                .flatMap(List::stream)
                .map(Match::segment)
                .distinct()
                .toArray(Long[]::new);
        return ids.length == 0
                ? Map.of()
                : QuarkusTransaction.joiningExisting()
                        .call(() -> entities.unwrap(Session.class)
                                .doReturningWork(connection -> read(connection, ids, terms)));
    }

    private static Map<Long, Map<Language, Stored>> read(Connection connection, Long[] ids, LookupTerms terms)
            throws SQLException {
        Map<Long, Map<Language, Stored>> stored = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CODED)) {
            select.setArray(1, connection.createArrayOf("bigint", ids));
            select.setString(2, terms.from().tag());
            select.setString(3, terms.to().tag());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stored.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Language.class))
                            .put(
                                    Language.of(row.getString(2)).orElseThrow(),
                                    new Stored(row.getString(3), Codes.read(row.getString(4))));
                }
            }
        }
        return stored;
    }
}
