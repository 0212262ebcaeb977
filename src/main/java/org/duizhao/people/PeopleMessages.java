package org.duizhao.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sign-in and of the account. They are in {@code messages/people_*.properties}. */
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
    String account();

    @Message
    String youAre(String name, String role);

    @Message
    String role(Role role);

    @Message
    String changePassword();

    @Message
    String currentPassword();

    @Message
    String newPassword();

    @Message
    String passwordChanged();

    @Message
    String passwordWrong();

    @Message
    String passwordUnfit();

    @Message
    String keys();

    @Message
    String keysHint();

    @Message
    String noKeys();

    @Message
    String keyName();

    @Message
    String keyRole();

    @Message
    String keyMade();

    @Message
    String keyUsed();

    @Message
    String neverUsed();

    @Message
    String revoke();

    @Message
    String revokeKey(String name);

    @Message
    String newKey();

    @Message
    String make();

    @Message
    String keyShownOnce(String name);

    @Message
    String signInLost();

    @Message
    String keyExpires();

    @Message
    String keyExpiry();

    @Message
    String forEver();

    @Message
    String days(int count);

    @Message
    String keyMemories();

    @Message
    String allMemories();

    @Message
    String keyMemoriesHint();

    @Message
    String noMemories();

    @Message
    String sessions();

    @Message
    String sessionsHint();

    @Message
    String signInElsewhere();
}
