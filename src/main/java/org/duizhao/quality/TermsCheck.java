package org.duizhao.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/**
 * Whether each term of a Chinese source has one of its renderings in the translation, once at least, and whether a rendering
 * that it should avoid stands there outside the right ones. Pairs without Chinese source are passed over.
 */
final class TermsCheck implements PairCheck {

    private final TermBase terms;

    TermsCheck(TermBase terms) {
        this.terms = terms;
    }

    @Override
    public List<Finding> check(TextPair pair) {
        if (pair.from() != Language.ZH || pair.to() == Language.ZH) {
            return List.of();
        }
        List<Word> words = Word.of(pair.target(), pair.to());
        List<Term> distinct = new ArrayList<>();
        List<Phrase.Span> right = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (TermBase.Occurrence occurrence : terms.in(pair.source())) {
            Term term = occurrence.term();
            if (distinct.contains(term)) {
                continue;
            }
            distinct.add(term);
            List<Phrase.Span> rendered = rendered(term, pair.to(), words);
            if (rendered.isEmpty()) {
                findings.add(lacking(occurrence, pair.to()));
            }
            right.addAll(rendered);
        }
        distinct.forEach(term -> findings.addAll(avoided(term, pair, words, right)));
        return findings;
    }

    private static List<Phrase.Span> rendered(Term term, Language language, List<Word> words) {
        return term.renderings(language).stream()
                .flatMap(rendering -> new Phrase(rendering, language).in(words).stream())
                .toList();
    }

    private static Finding lacking(TermBase.Occurrence occurrence, Language language) {
        Term term = occurrence.term();
        return Finding.warning(
                Check.TERM,
                List.of(new Place(Side.SOURCE, occurrence.from(), occurrence.to())),
                "term.lacking",
                term.zh(),
                String.join(" | ", term.renderings(language)));
    }

    private static List<Finding> avoided(Term term, TextPair pair, List<Word> words, List<Phrase.Span> right) {
        List<Finding> findings = new ArrayList<>();
        for (String avoided : term.avoided(pair.to())) {
            for (Phrase.Span span : spans(avoided, term, pair, words, right)) {
                findings.add(Finding.warning(
                        Check.AVOIDED_TERM,
                        List.of(Place.inTarget(pair.target(), span.from(), span.to())),
                        "term.avoided",
                        term.zh(),
                        pair.target().substring(span.from(), span.to()),
                        term.renderings(pair.to()).get(0)));
            }
        }
        return findings;
    }

    /** An avoided rendering that differs from a right one in capitals or hyphens alone is looked for as it is written. */
    private static List<Phrase.Span> spans(
            String avoided, Term term, TextPair pair, List<Word> words, List<Phrase.Span> right) {
        Phrase phrase = new Phrase(avoided, pair.to());
        boolean spelling = term.renderings(pair.to()).stream()
                .anyMatch(rendering -> new Phrase(rendering, pair.to()).covers(phrase));
        if (spelling) {
            return literally(avoided, pair.target());
        }
        return phrase.in(words).stream()
                .filter(span -> right.stream().noneMatch(span::overlaps))
                .toList();
    }

    private static List<Phrase.Span> literally(String words, String text) {
        List<Phrase.Span> spans = new ArrayList<>();
        Matcher place = Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}-])")
                .matcher(text);
        while (place.find()) {
            spans.add(new Phrase.Span(place.start(), place.end()));
        }
        return spans;
    }
}
