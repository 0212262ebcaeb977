package org.duizhao.lookup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.duizhao.text.Language;

/** How much the indexes hold, and how old it is. */
@Startup
@Singleton
class IndexMetrics {

    IndexMetrics(MeterRegistry registry, Indexes indexes, IndexKeeper keeper) {
        for (Language language : Language.values()) {
            Gauge.builder(
                            "duizhao.index.texts",
                            () -> indexes.state().texts().get(language).size())
                    .description("Texts in the index")
                    .tag("language", language.tag())
                    .register(registry);
        }
        Gauge.builder("duizhao.index.age", () -> keeper.age().toMillis() / 1000.0)
                .description("Time since lookups showed all that was committed; a second or less while all is well")
                .baseUnit("seconds")
                .register(registry);
    }
}
