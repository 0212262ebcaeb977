package org.duizhao.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the reviewer’s pages. They are in {@code messages/review_*.properties}. */
@MessageBundle("review")
public interface ReviewMessages {

    @Message
    String title(String language);

    @Message
    String filter();

    @Message
    String all();

    @Message
    String nothingHere();

    @Message
    String pages();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String pageOf(int page, int pages);

    @Message
    String readOnly();

    @Message
    String number(int number);

    @Message
    String alignment(String shape, long percent);

    @Message
    String bytes(String file, int from, int to);

    @Message
    String paragraph(int number);

    @Message
    String sentences(int from, int to);

    @Message
    String sentence(int number);

    @Message
    String translation(String language, int number);

    @Message
    String chinese(int number);

    @Message
    String mendChinese();

    @Message
    String approve();

    @Message
    String save();

    @Message
    String reject();

    @Message
    String reason();

    @Message
    String history();

    @Message
    String changes(int count);

    @Message
    String edited(String language);

    @Message
    String created();

    @Message
    String deleted();

    @Message
    String nothing();

    @Message
    String approved(int number);

    @Message
    String rejected(int number);

    @Message
    String saved(int number);

    @Message
    String unchanged(int number);

    @Message
    String refused(int number);

    @Message
    String flaw(Flaw flaw);

    @Message
    String conflict(String who);

    @Message
    String stored(String language);

    @Message
    String signedOut();

    @Message
    String signInAgain();

    @Message
    String failed();
}
