package dev.tributary.api.identity;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What callers are told who do not get in, or may not do what they ask: never why. */
final class LoginProblems {

    private LoginProblems() {}

    /** Whether the name is known, is not told. */
    static ProblemException unfit() {
        return unauthorized(
                "username, password: not a pair that is known (expected: those of somebody who may come in)");
    }

    /** Unknown, used, or of a login that has ended. */
    static ProblemException spent() {
        return unauthorized("refreshToken: not valid (expected: the one that was given last; log in again)");
    }

    private static ProblemException unauthorized(String detail) {
        return Problem.of(HttpStatus.UNAUTHORIZED, detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .asException();
    }

    /** A token of a service, which has no profile and no password. */
    static ProblemException noPerson() {
        return Problem.of(HttpStatus.FORBIDDEN, "authorization: not of a person (expected: somebody who has logged in)")
                .asException();
    }

    /** Somebody who was here when the request came in. */
    static ProblemException gone() {
        return unauthorized("authorization: of somebody who is not known any more (expected: somebody who is)");
    }

    static ProblemException changed() {
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "It was changed by somebody else (expected: the tag of what it is now)")
                .asException();
    }

    static ProblemException wrongPassword() {
        return Problem.of(HttpStatus.FORBIDDEN, "currentPassword: not yours (expected: the password that you have now)")
                .asException();
    }

    static ProblemException noSession() {
        return Problem.of(HttpStatus.NOT_FOUND, "There is nothing with this id").asException();
    }
}
