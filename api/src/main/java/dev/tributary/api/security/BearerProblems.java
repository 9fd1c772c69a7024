package dev.tributary.api.security;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What callers are told whose bearer tokens are not there or no good (RFC 6750, section 3). */
public final class BearerProblems {

    private BearerProblems() {}

    /** None where one is needed. */
    static ProblemException missing() {
        return unauthorized("Bearer", "authorization: nothing (expected: a bearer token)");
    }

    /** One that proves nothing; why is not told. */
    public static ProblemException refused() {
        return unauthorized(
                "Bearer error=\"invalid_token\"", "authorization: a token that is not valid (expected: one that is)");
    }

    private static ProblemException unauthorized(String challenge, String detail) {
        return Problem.of(HttpStatus.UNAUTHORIZED, detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .asException();
    }

    /** Something that is no bearer token, or several. */
    static ProblemException malformed() {
        return Problem.of(
                        HttpStatus.BAD_REQUEST, "authorization: not understood (expected: once, 'Bearer' and a token)")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_request\"")
                .asException();
    }
}
