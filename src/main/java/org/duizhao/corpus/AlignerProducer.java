package org.duizhao.corpus;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.duizhao.alignment.Aligner;
import org.duizhao.alignment.DynamicAligner;

/** The one place that says which aligner the server uses. */
final class AlignerProducer {

    private AlignerProducer() {}

    @Produces
    @Singleton
    static Aligner aligner() {
        return new DynamicAligner();
    }
}
