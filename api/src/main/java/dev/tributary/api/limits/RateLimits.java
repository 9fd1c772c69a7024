package dev.tributary.api.limits;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Tells callers how often they may ask, as draft-ietf-httpapi-ratelimit-headers does. */
final class RateLimits {

    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private RateLimits() {}

    /** Adds what is left to the headers of an answer. */
    static void tell(HttpHeaders headers, List<Taken> all) {
        for (Taken taken : all) {
            String name = "\"" + taken.charge().name() + "\"";
            Rate rate = taken.rate();
            headers.add(POLICY, name + ";q=" + rate.burst() + ";w=" + rate.window());
            headers.add(STATE, name + ";r=" + taken.left() + ";t=" + taken.seconds());
        }
    }

    /** To ask again later. */
    static ProblemException refusal(Taken taken) {
        Rate rate = taken.rate();
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        taken.charge().name() + ": too often (expected: at most " + rate.burst()
                                + " times at once, and " + rate.perMinute() + " a minute)")
                .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(taken.seconds()))
                .asException();
    }
}
