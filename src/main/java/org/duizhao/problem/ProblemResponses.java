package org.duizhao.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what went wrong into a problem, and a problem into an answer: a page for browsers, JSON for programs. */
@Singleton
class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    private final Template page;

    ProblemResponses(@Location("problem") Template page) {
        this.page = page;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(HttpHeaders request) {
        return answer(
                new Problem(
                        ProblemType.SIGN_IN_NEEDED,
                        "Sign in at /sign-in, or send an API key as “Authorization: Bearer <key>”."),
                request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, HttpHeaders request) {
        return answer(
                new Problem(ProblemType.NOT_ALLOWED, "Ask an administrator for a role that allows this."), request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, HttpHeaders request) {
        String detail = invalid.getConstraintViolations().stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .map(violation -> name(violation) + " " + violation.getMessage())
                .collect(Collectors.joining("; "));
        return answer(new Problem(ProblemType.INVALID_VALUE, detail + "."), request);
    }

    @ServerExceptionMapper
    Response gone(Gone gone) {
        return Response.status(Gone.CLIENT_CLOSED_REQUEST).build();
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException stale, HttpHeaders request) {
        return answer(
                new Problem(
                        ProblemType.STALE_VERSION,
                        "Somebody else changed this at the same moment: read it again and repeat your change."),
                request);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    Response malformed(JsonProcessingException mistake, HttpHeaders request) {
        ProblemType type = mistake instanceof UnkeptCharacter ? ProblemType.INVALID_VALUE : ProblemType.BAD_REQUEST;
        return answer(new Problem(type, JsonMistake.describe(mistake)), request);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused, HttpHeaders request) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (refused.getCause() instanceof JsonProcessingException mistake) {
            return malformed(mistake, request);
        }
        ProblemType type = ProblemType.ofStatus(status);
        return type == ProblemType.INTERNAL ? failed(refused, request) : answer(new Problem(type, null), request);
    }

    @ServerExceptionMapper(priority = Integer.MAX_VALUE)
    Response failed(Exception failure, HttpHeaders request) {
        if (UnkeptCharacter.isCauseOf(failure)) {
            return answer(
                    new Problem(
                            ProblemType.INVALID_VALUE,
                            "A value holds the character U+0000, which no text can hold: leave it out. Nothing was changed."),
                    request);
        }
        LOG.error("A request failed", failure);
        return answer(
                new Problem(ProblemType.INTERNAL, "The cause is in the server's log. Nothing was changed."), request);
    }

    private Response answer(Problem problem, HttpHeaders request) {
        ProblemBody body = ProblemBody.of(problem);
        Response.ResponseBuilder response = Response.status(body.status());
        if (body.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.pause() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.pause().toSeconds() + 1);
        }
        return wantsPage(request)
                ? response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(page.data("problem", body, "type", problem.type())
                                .render())
                        .build()
                : response.type(ProblemBody.MEDIA_TYPE).entity(body).build();
    }

    private static boolean wantsPage(HttpHeaders request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
    }

    private static String name(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null ? last : node.getName();
        }
        return "“" + last + "”";
    }
}
