package dev.tributary.api.problem;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a caller is told when something failed that the answer needs. */
public final class FailureProblems {

    private static final Duration SOON = Duration.ofSeconds(1);

    private FailureProblems() {}

    /** The problem of a database that did not do what was asked of it. */
    public static ProblemException ofDatabase(SourceException failed) {
        SourceFailure failure = failed.failure();
        Problem problem = Problem.of(status(failure), "The database is needed, and failed: " + failure.reason());
        return withReason(problem, failure).asException();
    }

    /** The status that says whose fault it was. */
    public static HttpStatus status(SourceFailure failure) {
        return switch (failure) {
            case SourceFailure.NotFound _ -> HttpStatus.NOT_FOUND;
            case SourceFailure.TimedOut _ -> HttpStatus.GATEWAY_TIMEOUT;
            case SourceFailure.Unavailable _, SourceFailure.Throttled _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case SourceFailure.Broken _, SourceFailure.Refused _, SourceFailure.Unusable _ -> HttpStatus.BAD_GATEWAY;
        };
    }

    /** The same problem with the reason and, where waiting helps, how long to wait. */
    public static Problem withReason(Problem problem, SourceFailure failure) {
        Problem reasoned = problem.with("reason", failure.reason());
        return problem.status() == HttpStatus.SERVICE_UNAVAILABLE
                ? reasoned.withHeader(HttpHeaders.RETRY_AFTER, seconds(failure))
                : reasoned;
    }

    private static String seconds(SourceFailure failure) {
        Duration asked = failure.retryAfter() == null ? SOON : failure.retryAfter();
        return String.valueOf(Math.max(1, asked.plusMillis(999).toSeconds()));
    }
}
