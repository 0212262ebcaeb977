package org.duizhao.lookup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages for looking up and for the concordance. They are in {@code messages/lookup_*.properties}. */
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

    @Message
    String concordance();

    @Message
    String concordanceHint();

    @Message
    String phrase();

    @Message
    String searchIn();

    @Message
    String everyLanguage();

    @Message
    String search();

    @Message
    String highlighted();

    @Message
    String noHits();

    @Message
    String pages();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String hits(int count);

    @Message
    String hitsOfPage(int count, int page);

    @Message
    String inMemory(String name);

    @Message
    String page(int page);
}
