package org.duizhao.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sign-in. They are in {@code messages/people_*.properties}. */
@MessageBundle("people")
public interface PeopleMessages {

    @Message
    String signIn();

    @Message
    String name();

    @Message
    String password();

    @Message
    String signInWrong();

    @Message
    String signInWait(long minutes);

    @Message
    String signInLost();
}
