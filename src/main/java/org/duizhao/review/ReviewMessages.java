package org.duizhao.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.duizhao.quality.Check;
import org.duizhao.quality.Severity;

/** The words of the reviewer’s pages. They are in {@code messages/review_*.properties}. */
@MessageBundle("review")
public interface ReviewMessages {

    @Message
    String queue();

    @Message
    String title(String language);

    @Message
    String filter();

    @Message
    String state(String status);

    @Message
    String all();

    @Message
    String narrowDown();

    @Message
    String memory();

    @Message
    String language();

    @Message
    String finding();

    @Message
    String least();

    @Message
    String most();

    @Message
    String text();

    @Message
    String person();

    @Message
    String since();

    @Message
    String until();

    @Message
    String order();

    @Message
    String worstFirst();

    @Message
    String documentOrder();

    @Message
    String size();

    @Message
    String show();

    @Message
    String reset();

    @Message
    String resume();

    @Message
    String busy();

    @Message
    String cutOff(int most);

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
    String page(int page);

    @Message
    String readOnly();

    @Message
    String number(String number);

    @Message
    String alignment(String shape, long percent);

    @Message
    String alignedByHand(String shape);

    @Message
    String inMemory(String memory);

    @Message
    String bytes(String file, int from, int to);

    @Message
    String paragraph(int number);

    @Message
    String sentences(int from, int to);

    @Message
    String sentence(int number);

    @Message
    String translation(String language, String number);

    @Message
    String chinese(String number);

    @Message
    String mendChinese();

    @Message
    String approve();

    @Message
    String save();

    @Message
    String reject();

    @Message
    String unsure();

    @Message
    String needsAlignment();

    @Message
    String comment();

    @Message
    String reason();

    @Message
    String editAlignment();

    @Message
    String select(String number);

    @Message
    String selectAll();

    @Message
    String approveSelected();

    @Message
    String details(long revisions);

    @Message
    String history();

    @Message
    String noHistory();

    @Message
    String matches();

    @Message
    String noMatches();

    @Message
    String indexNotReady();

    @Message
    String matchMarks();

    @Message
    String scoreEqual();

    @Message
    String scoreNear();

    @Message
    String scoreFuzzy(int distance, int longer, String base);

    @Message
    String edited(String language);

    @Message
    String created();

    @Message
    String deleted();

    @Message
    String commented();

    @Message
    String undone();

    @Message
    String passedOver(String findings);

    @Message
    String undo();

    @Message
    String outcome(Outcome outcome, String name);

    @Message
    String conflict(String who);

    @Message
    String stored(String language);

    @Message
    String difference();

    @Message
    String draftOf(String when);

    @Message
    String draftKept();

    @Message
    String draftWaiting();

    @Message
    String draftOffline();

    @Message
    String alsoHere();

    @Message
    String signedOut();

    @Message
    String signInAgain();

    @Message
    String failed();

    @Message
    String edit(AlignmentEdit edit, String language);

    @Message
    String preview();

    @Message
    String nothingToAlign();

    @Message
    String realignNote(int before, int after);

    @Message
    String apply();

    @Message
    String cancel();

    @Message
    String back();

    @Message
    String cutAfter(String language);

    @Message
    String previewAgain();

    @Message
    String bulkCount(int approved, int skipped);

    @Message
    String bulkSkipped();

    @Message
    String bulkApproved();

    @Message
    String bulkReason();

    @Message
    String approveThese(int count);

    @Message
    String keys();

    @Message
    String singleKeys();

    @Message
    String close();

    @Message
    String flaw(Flaw flaw);

    @Message
    String skip(Skip why);

    @Message
    String severity(Severity severity);

    @Message
    String check(Check check);

    @Message
    String keyDoes(Key key);
}
