package org.duizhao.lookup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.duizhao.text.Language;

/** How much the indexes hold, and how far they are behind the database. */
@Startup
@Singleton
class IndexMetrics {

    IndexMetrics(MeterRegistry registry, Indexes indexes, IndexKeeper keeper) {
        for (Language language : Language.values()) {
            Gauge.builder("duizhao.index.texts", () -> indexes.of(language).size())
                    .description("Texts in the index")
                    .tag("language", language.tag())
                    .register(registry);
        }
        Gauge.builder("duizhao.index.behind", keeper::behind)
                .description("Changed segments that the index does not show yet")
                .register(registry);
    }
}
