package org.duizhao.memory;

import java.util.EnumMap;
import java.util.Map;
import org.duizhao.text.Language;

/**
 * A segment as a row of texts, for editing an alignment.
 *
 * @param segment its id, or null for one that is still to be made
 */
public record Line(Long segment, Map<Language, Variant> variants) {

    public Line {
        variants = Map.copyOf(variants);
    }

    static Line of(Segment segment) {
        return new Line(segment.id, segment.variants);
    }

    public String text(Language lang) {
        return variants.containsKey(lang) ? variants.get(lang).text() : null;
    }

    /** With the words that somebody typed for a text that is there. */
    public Line typed(Language lang, String words) {
        Variant mine = variants.get(lang);
        return mine == null || words.isBlank() || words.equals(mine.text()) ? this : with(lang, mine.withText(words));
    }

    boolean isEmpty() {
        return variants.isEmpty();
    }

    /** With another text in a language, or without that language for null. */
    public Line with(Language lang, Variant variant) {
        Map<Language, Variant> changed = new EnumMap<>(Language.class);
        changed.putAll(variants);
        if (variant == null) {
            changed.remove(lang);
        } else {
            changed.put(lang, variant);
        }
        return new Line(segment, changed);
    }

    /** With a text added behind the one that is there; null adds nothing. */
    public Line append(Language lang, Variant next) {
        Variant mine = variants.get(lang);
        return next == null ? this : with(lang, mine == null ? next : mine.followedBy(next, lang));
    }

    /** With a text put before the one that is there; null adds nothing. */
    Line prepend(Language lang, Variant previous) {
        Variant mine = variants.get(lang);
        return previous == null ? this : with(lang, mine == null ? previous : previous.followedBy(mine, lang));
    }
}
