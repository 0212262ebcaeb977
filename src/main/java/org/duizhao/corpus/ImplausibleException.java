package org.duizhao.corpus;

import org.duizhao.text.Language;

/** A translation that cannot be one of its document, found while it was aligned; nothing of it is kept. */
final class ImplausibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Language language;
    private final transient Failure failure;

    ImplausibleException(Language language, Failure failure) {
        super(failure.toString());
        this.language = language;
        this.failure = failure;
    }

    Language language() {
        return language;
    }

    Failure failure() {
        return failure;
    }
}
