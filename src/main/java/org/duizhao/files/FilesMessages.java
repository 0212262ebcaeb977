package org.duizhao.files;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the files page. They are in {@code messages/files_*.properties}. */
@MessageBundle("files")
public interface FilesMessages {

    @Message
    String title();

    @Message
    String about();

    @Message
    String files();

    @Message
    String formats(String ends);

    @Message
    String fromHint();

    @Message
    String analyse();

    @Message
    String pretranslate();

    @Message
    String pretranslateHint();

    @Message
    String min();

    @Message
    String fill();

    @Message
    String filling(String slug);

    @Message
    String result(String from, String to);

    @Message
    String total();

    @Message
    String sum();

    @Message
    String band();

    @Message
    String bandName(String slug);

    @Message
    String segments();

    @Message
    String words();

    @Message
    String characters();

    @Message
    String share();

    @Message
    String internal(long segments);

    @Message
    String counted();

    @Message
    String picture(String name);

    @Message
    String csv();

    @Message
    String passedOver();
}
