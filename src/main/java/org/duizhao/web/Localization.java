package org.duizhao.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Renders every template of a request in the language of its interface. */
@Singleton
class Localization {

    private final Frame frame;

    @Inject
    Localization(Frame frame) {
        this.frame = frame;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::localize);
    }

    private void localize(TemplateInstance template) {
        if (Arc.container().requestContext().isActive()) {
            template.setLocale(frame.locale());
        }
    }
}
