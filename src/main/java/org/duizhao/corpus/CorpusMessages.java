package org.duizhao.corpus;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages by which texts are brought. They are in {@code messages/corpus_*.properties}. */
@MessageBundle("corpus")
public interface CorpusMessages {

    @Message
    String addText();

    @Message
    String hint();

    @Message
    String notTaken();

    @Message
    String document();

    @Message
    String newDocument();

    @Message
    String chineseText();

    @Message
    String title();

    @Message
    String sort();

    @Message
    String published();

    @Message
    String publisher();

    @Message
    String optional();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String orText();

    @Message
    String translation();

    @Message
    String translationHint();

    @Message
    String kind();

    @Message
    String madeBy();

    @Message
    String date();

    @Message
    String add();

    @Message
    String progress();

    @Message
    String state(UploadJob.State state);

    @Message
    String refresh();

    @Message
    String cancel();

    @Message
    String toReview();

    @Message
    String toRead();

    @Message
    String another();
}
