package org.duizhao.lookup;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.duizhao.matching.GramIndex;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.text.Language;

/** All that is searched, derived from PostgreSQL: one index a language, and the facts that screen its hits. */
@Singleton
class Indexes {

    private final Map<Language, SegmentIndex> byLanguage = new EnumMap<>(Language.class);
    private final Facts facts = new Facts();
    private volatile Catalog catalog = Catalog.EMPTY;

    Indexes() {
        for (Language language : Language.values()) {
            byLanguage.put(language, new GramIndex());
        }
    }

    SegmentIndex of(Language language) {
        return byLanguage.get(language);
    }

    Facts facts() {
        return facts;
    }

    Catalog catalog() {
        return catalog;
    }

    void setCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Forgets a segment that is no more. */
    void remove(long segment) {
        facts.remove(segment);
        byLanguage.values().forEach(index -> index.remove(segment));
    }
}
