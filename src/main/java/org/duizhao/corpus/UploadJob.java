package org.duizhao.corpus;

import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.duizhao.alignment.Progress;
import org.duizhao.text.Language;

/** A text on its way into the memory. Safe for several threads: one brings it in, others look. */
public final class UploadJob {

    /** How far it is; {@link #REFUSED} and {@link #FAILED} have a message. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** The very same text was there already. */
        UNCHANGED,
        REFUSED,
        FAILED,
        CANCELLED
    }

    private final String id = UUID.randomUUID().toString();
    private final String actor;
    private final String document;
    private final String title;
    private final Language language;

    /** The texts; null once nothing more is done with them. */
    private volatile UploadReader.Brought brought;

    private volatile State state = State.WAITING;
    private volatile String message = "";
    private volatile double done;
    private volatile boolean cancelled;

    UploadJob(String actor, UploadReader.Brought brought) {
        this.actor = actor;
        this.brought = brought;
        document = brought.document();
        title = brought.source() == null ? null : brought.source().title();
        language = brought.translation() == null ? null : brought.translation().language();
    }

    public String id() {
        return id;
    }

    public String document() {
        return document;
    }

    /** Of the translation, or null where there is none. */
    public Language language() {
        return language;
    }

    /** Of a new document, in Chinese, or null. */
    public String title() {
        return title;
    }

    public State state() {
        return state;
    }

    /** What is wrong, in English; empty where nothing is. */
    public String message() {
        return message;
    }

    /** Whether it may still come to another state. */
    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Whether the text is there now. */
    public boolean kept() {
        return state == State.DONE || state == State.UNCHANGED;
    }

    /** How much of the alignment is done, 0 to 100. */
    public int percent() {
        return (int) (100 * done);
    }

    String actor() {
        return actor;
    }

    UploadReader.Brought brought() {
        return brought;
    }

    /** Ends it as soon as it looks up from its work; nothing of it is kept. */
    void cancel() {
        cancelled = true;
    }

    /** What the alignment reports to. It throws where somebody cancelled. */
    Progress progress() {
        return share -> {
            done = share;
            goOn();
        };
    }

    /** @throws CancellationException where somebody cancelled */
    void goOn() {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    void is(State reached, String said) {
        message = said;
        state = reached;
        if (!open()) {
            brought = null;
        }
    }
}
