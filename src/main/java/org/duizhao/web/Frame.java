package org.duizhao.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duizhao.text.Language;

/** What the layout shows around every page: {@code inject:frame} in templates. */
@Named("frame")
@RequestScoped
public class Frame {

    private static final Locale[] LOCALES = {Locale.CHINESE, Locale.ENGLISH, Locale.forLanguageTag("ru")};

    private final RoutingContext request;
    private final SecurityIdentity identity;

    Frame(RoutingContext request, SecurityIdentity identity) {
        this.request = request;
        this.identity = identity;
    }

    /** The name of who is signed in, or empty. */
    public String user() {
        return isSignedIn() ? identity.getPrincipal().getName() : "";
    }

    public boolean may(String role) {
        return isSignedIn() && identity.hasRole(role);
    }

    private boolean isSignedIn() {
        try {
            return !identity.isAnonymous();
        } catch (AuthenticationFailedException wrongKey) {
            // Sent to a page that is open to strangers.
            return false;
        }
    }

    /** The language of the interface: what was chosen here before, else the browser's first that there is, else English. */
    public Language language() {
        Cookie chosen = request.request().getCookie(LanguagePage.COOKIE);
        return Optional.ofNullable(chosen)
                .flatMap(cookie -> Language.of(cookie.getValue()))
                .orElseGet(() -> accepted(request.request().getHeader("Accept-Language")));
    }

    /** BCP 47. */
    public String lang() {
        return language().tag();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** Where to come back to after the language was switched: this page, where it can be had by its address. */
    public String here() {
        return "GET".equals(request.request().method().name())
                ? request.request().uri()
                : "/";
    }

    /** Whether this page is there, or below. */
    public boolean at(String path) {
        String here = request.normalizedPath();
        return here.equals(path) || here.startsWith(path + "/");
    }

    Locale locale() {
        return LOCALES[language().ordinal()];
    }

    private static Language accepted(String header) {
        if (header == null) {
            return Language.EN;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> Language.of(range.getRange()).stream())
                    .findFirst()
                    .orElse(Language.EN);
        } catch (IllegalArgumentException noLanguageRange) {
            return Language.EN;
        }
    }
}
