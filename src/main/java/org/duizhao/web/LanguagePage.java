package org.duizhao.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.duizhao.people.LocalPath;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** The switch of the interface's language; the choice stays in the browser. */
@Path("/language")
@PermitAll
class LanguagePage {

    static final String COOKIE = "duizhao-lang";

    @POST
    public Response choose(@FormParam("lang") String lang, @FormParam("next") String next) {
        Language language = Language.of(lang)
                .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_LANGUAGE, "The interface speaks zh, en and ru."));
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, LocalPath.orHome(next))
                .cookie(new NewCookie.Builder(COOKIE)
                        .value(language.tag())
                        .path("/")
                        .maxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()))
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }
}
