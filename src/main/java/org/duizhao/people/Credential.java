package org.duizhao.people;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What came with a request to say who asks. */
final class Credential extends BaseAuthenticationRequest {

    enum Kind {
        API_KEY,
        SESSION
    }

    private final Kind kind;
    private final String secret;

    Credential(Kind kind, String secret) {
        this.kind = kind;
        this.secret = secret;
    }

    Kind kind() {
        return kind;
    }

    String secret() {
        return secret;
    }
}
