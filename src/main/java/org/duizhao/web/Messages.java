package org.duizhao.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the interface, in English; Chinese and Russian are in {@code messages/}. */
@MessageBundle
public interface Messages {

    @Message("parallel texts, side by side")
    String tagline();

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String mainNavigation();

    @Message("Language of the interface")
    String interfaceLanguage();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Signed in as")
    String signedInAs();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("This name and this password do not belong together.")
    String signInWrong();

    @Message("Too many wrong passwords. Try again in {minutes} min.")
    String signInWait(long minutes);

    @Message(
            "You were no longer signed in, so nothing was saved. Sign in, then go back to your form: your text is still there.")
    String signInLost();
}
