package org.duizhao.library;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.duizhao.memory.Right;

/** The words of the pages that show the corpus. They are in {@code messages/library_*.properties}. */
@MessageBundle("library")
public interface LibraryMessages {

    @Message
    String read();

    @Message
    String columns();

    @Message
    String show();

    @Message
    String legend();

    @Message
    String noText();

    @Message
    String toReview(int number, String language);

    @Message
    String part(int part, int parts);

    @Message
    String parts();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String memories();

    @Message
    String memoriesHint();

    @Message
    String noMemories();

    @Message
    String pairs();

    @Message
    String rights();

    @Message
    String right(Right right);

    @Message
    String penalty();

    @Message
    String made();

    @Message
    String exportTmx();

    @Message
    String exportChoose();

    @Message
    String importInto();

    @Message
    String analyse();

    @Message
    String dashboard();

    @Message
    String progress();

    @Message
    String state(String kind);

    @Message
    String figures();

    @Message
    String confidence();

    @Message
    String confidenceHint();

    @Message
    String confidenceOf(String language, long pairs, int median);

    @Message
    String fromTo(int from, int to);

    @Message
    String noConfidence();

    @Message
    String findings();

    @Message
    String findingsHint();

    @Message
    String noFindings();

    @Message
    String activity();

    @Message
    String activityOf(int days, long all);

    @Message
    String noActivity();

    @Message
    String day();

    @Message
    String work(String kind);
}
