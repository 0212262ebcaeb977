package org.duizhao.protocols;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The two languages of a request of t5memory's, as the client wrote them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record T5Languages(String sourceLang, String targetLang) {

    static T5Languages of(LanguagePair pair) {
        return new T5Languages(pair.from().tag(), pair.to().tag());
    }

    LanguagePair pair() {
        return LanguagePair.named("sourceLang", sourceLang, "targetLang", targetLang);
    }
}
