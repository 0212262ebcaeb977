package org.duizhao.lookup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the lookup page. They are in {@code messages/lookup_*.properties}. */
@MessageBundle("lookup")
public interface LookupMessages {

    @Message
    String title();

    @Message
    String none();

    @Message
    String min();

    @Message
    String found(int count);

    @Message
    String kind(Match.Kind kind);

    @Message
    String stored();

    @Message
    String translation();

    @Message
    String marks();

    @Message
    String similarity(String percent);

    @Message
    String penalty(String name, int points);

    @Message
    String repaired();

    @Message
    String toReview();
}
