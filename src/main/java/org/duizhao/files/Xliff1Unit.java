package org.duizhao.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;

/**
 * A {@code trans-unit} of XLIFF 1.2. Its segments are the {@code mrk} of type {@code seg} in its {@code seg-source}, or it is
 * one. Matches become {@code alt-trans}, whose {@code extradata} says where numbers were repaired; a target that is filled says so in {@code state} and {@code state-qualifier} (XLIFF 1.2, 2.3
 * and 3.2).
 */
final class Xliff1Unit implements XliffUnit {

    private static final Set<String> DONE = Set.of("translated", "final", "signed-off");
    private static final Set<String> HEAD = Set.of("source", "seg-source", "target");

    private final XmlElement unit;
    private final boolean translatable;
    private final List<XmlElement> sources = new ArrayList<>();
    private final List<InlineText> segments;

    Xliff1Unit(XmlElement unit, boolean translatable) {
        this.unit = unit;
        this.translatable = translatable;
        XmlElement segmented = unit.first("seg-source");
        if (segmented != null) {
            sources.addAll(marks(segmented));
        }
        if (sources.isEmpty() && unit.first("source") != null) {
            sources.add(unit.first("source"));
        }
        segments = sources.stream().map(InlineText::of).toList();
    }

    @Override
    public List<InlineText> segments() {
        return segments;
    }

    @Override
    public boolean isOpen() {
        XmlElement target = unit.first("target");
        boolean done = target != null
                && DONE.contains(target.get("state"))
                && !InlineText.of(target).isEmpty();
        return translatable && !done && !unit.get("approved").equals("yes");
    }

    @Override
    public int propose(List<Proposal> proposals, Filling filling, String from, String to) {
        int filled = filling == Filling.NONE ? 0 : fill(proposals, filling, to);
        int at = afterHead();
        for (int i = 0; i < proposals.size(); i++) {
            for (Candidate candidate : proposals.get(i).candidates()) {
                unit.add(at++, alternative(i, candidate, from, to));
            }
        }
        return filled;
    }

    @Override
    public void write(XMLEventWriter out) throws XMLStreamException {
        unit.write(out);
    }

    private XmlElement alternative(int segment, Candidate candidate, String from, String to) {
        XmlElement alternative = unit.sibling("alt-trans");
        if (sources.get(segment).is("mrk")) {
            alternative.set("mid", sources.get(segment).get("mid"));
        }
        alternative
                .set("match-quality", candidate.percent() + "%")
                .set("origin", candidate.match().memory());
        if (candidate.match().repaired() != null) {
            alternative.set("extradata", Candidate.REPAIRED);
        }
        return alternative
                .add(candidate.source(
                        segments.get(segment), unit.sibling("source").language(from)))
                .add(candidate.target(
                        segments.get(segment), unit.sibling("target").language(to)));
    }

    /** Behind the source and the target; other proposals and notes come after. */
    private int afterHead() {
        int after = 0;
        for (int i = 0; i < unit.children().size(); i++) {
            if (unit.children().get(i) instanceof XmlElement child && HEAD.contains(child.localName())) {
                after = i + 1;
            }
        }
        return after;
    }

    private int fill(List<Proposal> proposals, Filling filling, String to) {
        XmlElement target = unit.first("target");
        boolean segmented = !sources.isEmpty() && sources.get(0).is("mrk");
        if (target == null || InlineText.of(target).isEmpty()) {
            return fillEmpty(target, segmented, proposals, filling, to);
        }
        int filled = 0;
        for (int i = 0; segmented && i < sources.size(); i++) {
            XmlElement existing = existing(target, sources.get(i));
            if (existing != null && InlineText.of(existing).isEmpty()) {
                Optional<XmlElement> translated = translated(i, proposals.get(i), filling, existing.emptied());
                translated.ifPresent(found -> existing.children().addAll(found.children()));
                filled += translated.isPresent() ? 1 : 0;
            }
        }
        return filled;
    }

    private int fillEmpty(XmlElement target, boolean segmented, List<Proposal> proposals, Filling filling, String to) {
        List<XmlElement> written = new ArrayList<>();
        boolean settled = true;
        int filled = 0;
        for (int i = 0; i < sources.size(); i++) {
            XmlElement empty = segmented ? sources.get(i).emptied() : unit.sibling("target");
            Optional<XmlElement> translated = translated(i, proposals.get(i), filling, empty);
            filled += translated.isPresent() ? 1 : 0;
            settled &= translated.isPresent()
                    && proposals
                            .get(i)
                            .isSettled(filling.choose(proposals.get(i).candidates())
                                    .orElseThrow());
            written.add(translated.orElse(empty));
        }
        if (filled == 0) {
            return 0;
        }
        XmlElement whole = target == null ? unit.sibling("target").language(to) : target;
        whole.clear();
        if (segmented) {
            join(whole, written, to);
        } else {
            whole.children().addAll(written.get(0).children());
        }
        boolean all = filled == sources.size();
        whole.set("state", !all ? "needs-translation" : settled ? "translated" : "needs-review-translation");
        if (all) {
            whole.set("state-qualifier", "exact-match");
        }
        if (target == null) {
            unit.add(afterHead(), whole);
        }
        return filled;
    }

    private Optional<XmlElement> translated(int segment, Proposal proposal, Filling filling, XmlElement into) {
        return filling.choose(proposal.candidates()).flatMap(chosen -> chosen.filled(sources.get(segment), into));
    }

    /** Segments after each other; languages that part sentences by spaces get one between them. */
    private static void join(XmlElement whole, List<XmlElement> segments, String to) {
        for (int i = 0; i < segments.size(); i++) {
            whole.add(i > 0 && !to.startsWith("zh") ? " " : "").add(segments.get(i));
        }
    }

    private static XmlElement existing(XmlElement target, XmlElement source) {
        return marks(target).stream()
                .filter(mark -> mark.get("mid").equals(source.get("mid")))
                .findFirst()
                .orElse(null);
    }

    private static List<XmlElement> marks(XmlElement container) {
        List<XmlElement> marks = new ArrayList<>();
        container.descend(element -> {
            if (element.is("mrk") && element.get("mtype").equals("seg")) {
                marks.add(element);
            }
        });
        return marks;
    }
}
