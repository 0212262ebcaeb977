package org.duizhao.lookup;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before every segment is in the index, nor while changes cannot be read. */
@Readiness
class IndexHealth implements HealthCheck {

    private final IndexKeeper keeper;

    IndexHealth(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public HealthCheckResponse call() {
        IndexProgress progress = keeper.progress();
        return HealthCheckResponse.named("index")
                .status(keeper.inStep())
                .withData("loaded", progress.loaded())
                .withData("expected", progress.expected())
                .withData("age-ms", keeper.age().toMillis())
                .build();
    }
}
