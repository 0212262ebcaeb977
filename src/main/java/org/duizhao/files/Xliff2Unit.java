package org.duizhao.files;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import org.duizhao.lookup.Match;

/**
 * A {@code unit} of XLIFF 2.0 or 2.1. Matches stand in the Translation Candidates module, each with a reference to its segment;
 * a segment that is filled says so in {@code state} and {@code subState} (XLIFF 2.1, 4.3.1 and 5.1).
 */
final class Xliff2Unit implements XliffUnit {

    private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
    private static final Set<String> DONE = Set.of("translated", "reviewed", "final");

    private final XmlElement unit;
    private final boolean translatable;
    private final List<XmlElement> segments;
    private final List<InlineText> texts;

    Xliff2Unit(XmlElement unit, boolean translatable) {
        this.unit = unit;
        this.translatable = translatable;
        this.segments = unit.elements()
                .filter(child -> child.is("segment") && child.first("source") != null)
                .toList();
        this.texts = segments.stream()
                .map(segment -> InlineText.of(segment.first("source")))
                .toList();
    }

    @Override
    public List<InlineText> segments() {
        return texts;
    }

    @Override
    public boolean isOpen() {
        return translatable && segments.stream().anyMatch(segment -> !isDone(segment));
    }

    @Override
    public int propose(List<Proposal> proposals, Filling filling, String from, String to) {
        int filled = 0;
        Set<String> ids = ids();
        for (int i = 0; i < segments.size(); i++) {
            XmlElement segment = segments.get(i);
            Proposal proposal = proposals.get(i);
            if (proposal.candidates().isEmpty() || isDone(segment)) {
                continue;
            }
            filled += fill(segment, proposal, filling) ? 1 : 0;
            String id = id(segment, ids);
            XmlElement matches = matches();
            InlineText text = texts.get(i);
            proposal.candidates().forEach(one -> matches.add(candidate(matches, one, text, id)));
        }
        return filled;
    }

    @Override
    public void write(XMLEventWriter out) throws XMLStreamException {
        unit.write(out);
    }

    private XmlElement candidate(XmlElement matches, Candidate found, InlineText segment, String id) {
        Match match = found.match();
        XmlElement candidate = matches.sibling("match")
                .set("ref", "#" + id)
                .set("type", match.kind() == Match.Kind.context ? "icm" : "tm");
        if (match.repaired() != null) {
            candidate.set("subType", "duizhao:" + Candidate.REPAIRED);
        }
        candidate
                .set("similarity", String.format(Locale.ROOT, "%.1f", Math.min(100, match.score())))
                .set("matchQuality", found.percent() + ".0")
                .set("origin", match.memory());
        if (found.codes().isPresent() && unit.first("originalData") != null) {
            // What its codes stand for is looked up in the match itself (XLIFF 2.1, dataRef).
            candidate.add(unit.first("originalData"));
        }
        return candidate
                .add(found.source(segment, unit.sibling("source")))
                .add(found.target(segment, unit.sibling("target")));
    }

    private boolean fill(XmlElement segment, Proposal proposal, Filling filling) {
        XmlElement source = segment.first("source");
        XmlElement target = segment.first("target");
        if (target != null && !InlineText.of(target).isEmpty()) {
            return false;
        }
        Optional<Candidate> chosen = filling.choose(proposal.candidates());
        Optional<XmlElement> filled = chosen.flatMap(found -> found.filled(source, unit.sibling("target")));
        if (filled.isEmpty()) {
            return false;
        }
        if (target != null) {
            target.clear();
            target.children().addAll(filled.get().children());
        } else {
            segment.add(segment.children().indexOf(source) + 1, filled.get());
        }
        boolean settled = proposal.isSettled(chosen.get());
        segment.set("state", settled ? "translated" : "initial")
                .set("subState", "duizhao:" + chosen.get().match().kind() + (settled ? "" : "-to-review"));
        return true;
    }

    private static boolean isDone(XmlElement segment) {
        XmlElement target = segment.first("target");
        return DONE.contains(segment.get("state"))
                && target != null
                && !InlineText.of(target).isEmpty();
    }

    /** Those that there are, or new ones before all else in the unit. */
    private XmlElement matches() {
        Optional<XmlElement> existing = unit.elements()
                .filter(child -> child.is("matches") && child.namespace().equals(MATCHES))
                .findFirst();
        if (existing.isPresent()) {
            return existing.get();
        }
        XmlElement matches = XmlElement.declaring(MATCHES, "mtc", "matches");
        unit.add(0, matches);
        return matches;
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        unit.descend(element -> ids.add(element.get("id")));
        return ids;
    }

    private static String id(XmlElement segment, Set<String> taken) {
        if (segment.get("id").isEmpty()) {
            int number = 1;
            while (!taken.add("dz" + number)) {
                number++;
            }
            segment.set("id", "dz" + number);
        }
        return segment.get("id");
    }
}
