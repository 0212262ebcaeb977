package org.duizhao.exchange;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of imports and exports. They are in {@code messages/exchange_*.properties}. */
@MessageBundle("exchange")
public interface ExchangeMessages {

    @Message
    String imports();

    @Message
    String export();

    @Message
    String newImport();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String memory();

    @Message
    String memoryHint();

    @Message
    String duplicates();

    @Message
    String duplicatesHint();

    @Message
    String choice(Duplicates choice);

    @Message
    String dryRun();

    @Message
    String startImport();

    @Message
    String latest();

    @Message
    String none();

    @Message
    String number();

    @Message
    String state();

    @Message
    String stateOf(ImportState state);

    @Message
    String madeBy();

    @Message
    String madeAt();

    @Message
    String importOf(String file, String memory);

    @Message
    String progress();

    @Message
    String refresh();

    @Message
    String cancel();

    @Message
    String units();

    @Message
    String added();

    @Message
    String overwritten();

    @Message
    String skipped();

    @Message
    String refused();

    @Message
    String altered();

    @Message
    String report();

    @Message
    String wholeReport();

    @Message
    String line();

    @Message
    String unit();

    @Message
    String reason();

    @Message
    String nothingLost();

    @Message
    String whatToTake();

    @Message
    String from();

    @Message
    String to();

    @Message
    String toHint();

    @Message
    String allLanguages();

    @Message
    String allMemories();

    @Message
    String document();

    @Message
    String allDocuments();

    @Message
    String statuses();

    @Message
    String statusHint();

    @Message
    String since();

    @Message
    String level();

    @Message
    String withCodes();

    @Message
    String withoutCodes();

    @Message
    String download(String format);

    @Message
    String parallelText();

    @Message
    String links();

    @Message
    String linksHint();

    @Message
    String makeLink();

    @Message
    String linkShownOnce();

    @Message
    String noLinks();

    @Message
    String name();

    @Message
    String used();

    @Message
    String neverUsed();

    @Message
    String revoke();

    @Message
    String revokeLink(String name);
}
