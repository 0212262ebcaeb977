package org.duizhao.problem;

import java.util.stream.Stream;

/** Every kind of error that the server answers with. The slug is part of the contract: programs may look at it. */
public enum ProblemType {
    BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
    INVALID_VALUE("invalid-value", 400, "A value is not allowed"),
    UNKNOWN_LANGUAGE("unknown-language", 400, "A language that is not served"),
    SIGN_IN_NEEDED("sign-in-needed", 401, "Sign in, or send an API key"),
    NOT_ALLOWED("not-allowed", 403, "Your role does not allow this"),
    CROSS_SITE("cross-site", 403, "The request comes from another site"),
    NOT_FOUND("not-found", 404, "There is no such thing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not answer that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the asked formats is offered"),
    CONFLICT("conflict", 409, "Somebody changed this meanwhile"),
    STALE_VERSION("stale-version", 412, "The version you edited is not the newest"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_FORMAT("unsupported-format", 415, "This format is not read here"),
    VERSION_NEEDED("version-needed", 428, "The version you edit has to be named"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL("internal", 500, "The server failed"),
    NOT_READY("not-ready", 503, "The server is not ready yet"),
    NO_ROOM("no-room", 507, "The server cannot keep this");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The general type of an HTTP status of 400 or more; {@link #INTERNAL} for one that is not in the catalogue. */
    static ProblemType ofStatus(int status) {
        return Stream.of(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }

    /** The last part of the problem's type URI, {@code /problems/<slug>}. */
    public String slug() {
        return slug;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One line in English, the same for each problem of this type. */
    public String title() {
        return title;
    }
}
