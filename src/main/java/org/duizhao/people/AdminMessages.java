package org.duizhao.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.duizhao.memory.Right;

/** The words of the administrators' pages. They are in {@code messages/admin_*.properties}. */
@MessageBundle("admin")
public interface AdminMessages {

    @Message
    String people();

    @Message
    String memories();

    @Message
    String keys();

    @Message
    String log();

    @Message
    String sections();

    @Message
    String name();

    @Message
    String role();

    @Message
    String since();

    @Message
    String state();

    @Message
    String active();

    @Message
    String disabled();

    @Message
    String change();

    @Message
    String disable();

    @Message
    String enable();

    @Message
    String resetPassword();

    @Message
    String newPerson();

    @Message
    String create();

    @Message
    String passwordOnce(String name);

    @Message
    String roleOf(String name);

    @Message
    String actionOn(String action, String name);

    @Message
    String memoryTitle();

    @Message
    String penalty();

    @Message
    String segments();

    @Message
    String everyone();

    @Message
    String nothing();

    @Message
    String named();

    @Message
    String person();

    @Message
    String may();

    @Message
    String asEveryone();

    @Message
    String newMemory();

    @Message
    String rightsHint();

    @Message
    String owner();

    @Message
    String noKeys();

    @Message
    String when();

    @Message
    String who();

    @Message
    String what();

    @Message
    String subject();

    @Message
    String address();

    @Message
    String all();

    @Message
    String show();

    @Message
    String older();

    @Message
    String noEvents();

    @Message
    String right(Right right);

    @Message
    String action(AuditAction action);
}
