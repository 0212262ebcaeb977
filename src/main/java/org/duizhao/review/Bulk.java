package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.memory.Access;
import org.duizhao.memory.Right;
import org.duizhao.memory.Segment;
import org.duizhao.memory.Segments;
import org.duizhao.memory.Status;
import org.duizhao.memory.Steps;
import org.duizhao.memory.Verdict;
import org.duizhao.quality.Finding;
import org.duizhao.quality.Severity;

/** Approves many pairs in one step. */
@ApplicationScoped
class Bulk {

    private static final Pattern CHOICE = Pattern.compile("((\\d{1,18})-(?:en|ru)):(\\d{1,9})");

    private final PairRows rows;
    private final Findings findings;
    private final Decisions decisions;
    private final Segments segments;
    private final Steps steps;

    Bulk(PairRows rows, Findings findings, Decisions decisions, Segments segments, Steps steps) {
        this.rows = rows;
        this.findings = findings;
        this.decisions = decisions;
        this.segments = segments;
        this.steps = steps;
    }

    /**
     * What an approval of all would do.
     *
     * @param selected a row's key and the version that was seen each, {@code 12-en:3}; what is no such thing is left out
     * @param reason for passing warnings over; blank to skip pairs that have some
     */
    @Transactional
    BulkPlan plan(List<String> selected, String reason, Access access) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        List<Long> ids = new ArrayList<>();
        for (String choice : selected) {
            Matcher parts = CHOICE.matcher(choice);
            if (parts.matches()) {
                versions.put(parts.group(1), Integer.valueOf(parts.group(3)));
                ids.add(Long.valueOf(parts.group(2)));
            }
        }
        Map<String, PairRow> found =
                rows.all(ids, access).stream().collect(Collectors.toMap(PairRow::key, Function.identity()));
        BulkPlan plan = new BulkPlan(new ArrayList<>(), new ArrayList<>());
        versions.forEach((key, version) -> {
            PairRow row = found.get(key);
            List<Finding> flaws = row == null ? List.of() : findings.of(row, row.zh(), row.text());
            Optional<Skip> why = why(row, version, flaws, reason, access);
            if (why.isPresent()) {
                plan.skipped().add(new BulkPlan.Skipped(key, row, why.get()));
            } else {
                plan.approved().add(new BulkPlan.Choice(row, names(flaws)));
            }
        });
        return plan;
    }

    /**
     * Approves what a plan of the same says, all in one step.
     *
     * @return the step to take back; empty where all were passed over
     */
    @Transactional
    Optional<UUID> apply(BulkPlan plan, String reason, Access access) {
        List<Segment> touched = plan.approved().stream()
                .map(choice -> segments.find(choice.row().segment(), Right.REVIEW, access))
                .distinct()
                .toList();
        String said = reason.isBlank() ? null : reason.strip();
        return steps.record(touched, access.actor(), () -> {
            for (BulkPlan.Choice choice : plan.approved()) {
                segments.decide(
                        choice.row().pair(),
                        choice.row().version(),
                        new Verdict(
                                Status.APPROVED, null, choice.passedOver() == null ? null : said, choice.passedOver()),
                        access);
            }
            return touched;
        });
    }

    private Optional<Skip> why(PairRow row, int version, List<Finding> flaws, String reason, Access access) {
        if (row == null || row.version() != version) {
            return Optional.of(Skip.CHANGED);
        }
        if (!row.editable()) {
            return Optional.of(Skip.NOT_ALLOWED);
        }
        if (row.status() == null || row.zh() == null || row.text() == null) {
            return Optional.of(Skip.ALONE);
        }
        if (row.status() == Status.APPROVED) {
            return Optional.of(Skip.APPROVED);
        }
        if (row.draft() != null
                && (!row.draft().text().equals(row.text()) || !row.draft().zh().equals(row.zh()))) {
            return Optional.of(Skip.DRAFT);
        }
        if (flaws.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Optional.of(Skip.ERRORS);
        }
        if (!flaws.isEmpty() && reason.isBlank()) {
            return Optional.of(Skip.WARNINGS);
        }
        return decisions.mayApprove(row.segment(), row.lang(), access.actor())
                ? Optional.empty()
                : Optional.of(Skip.OWN_CORRECTION);
    }

    private static String names(List<Finding> flaws) {
        return flaws.isEmpty()
                ? null
                : flaws.stream().map(flaw -> flaw.check().tag()).distinct().collect(Collectors.joining(" "));
    }
}
