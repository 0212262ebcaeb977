package org.duizhao.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.duizhao.memory.Provenance;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/** The words of the layout, the home page and the documents; languages, kinds and other names that all pages use. They are in {@code messages/msg_*.properties}. */
@MessageBundle
public interface Messages {

    @Message
    String skip();

    @Message
    String mainNavigation();

    @Message
    String interfaceLanguage();

    @Message
    String signOut();

    @Message
    String signedInAs();

    @Message
    String home();

    @Message
    String documents();

    @Message
    String lookup();

    @Message
    String files();

    @Message
    String account();

    @Message
    String administration();

    @Message
    String api();

    @Message
    String query();

    @Message
    String from();

    @Message
    String to();

    @Message
    String find();

    @Message
    String title();

    @Message
    String about();

    @Message
    String inNumbers();

    @Message
    String segments();

    @Message
    String pairsWith(String language);

    @Message
    String sentencesIn(String language);

    @Message
    String takeAway();

    @Message
    String tmx();

    @Message
    String approvedOnly();

    @Message
    String allLanguages();

    @Message
    String apiDescription();

    @Message
    String language(Language language);

    @Message
    String noDocuments();

    @Message
    String kind(String kind);

    @Message
    String source();

    @Message
    String sentences(long count);

    @Message
    String segmentCount(long count);

    @Message
    String approvedOf(long approved, long all);

    @Message
    String review();

    @Message
    String provenance(Provenance provenance);

    @Message
    String notTranslated();

    @Message
    String gaps();

    @Message
    String atTheBeginning();

    @Message
    String afterParagraph(int paragraph);

    @Message
    String notes();

    @Message
    String notRead();

    @Message
    String notReadHint();

    @Message
    String allRead();

    @Message
    String file();

    @Message
    String line();

    @Message
    String whatIsWrong();

    @Message
    String status(Status status);

    @Message
    String alone();

    @Message
    String languageWord();
}
