package dev.tributary.api.view;

import dev.tributary.aggregation.execution.PartFailedException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.BadArgument;
import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a caller is told when a view has no answer. */
final class ViewProblems {

    private static final Duration SOON = Duration.ofSeconds(1);

    private ViewProblems() {}

    static ProblemException of(BadArgumentsException bad) {
        String detail = bad.problems().stream().map(BadArgument::message).collect(Collectors.joining("; "));
        return Problem.of(HttpStatus.BAD_REQUEST, detail)
                .with(
                        "errors",
                        bad.problems().stream().map(ViewProblems::member).toList())
                .asException();
    }

    private static Map<String, String> member(BadArgument problem) {
        var member = new LinkedHashMap<String, String>();
        member.put("in", problem.in().name().toLowerCase(Locale.ROOT));
        member.put("name", problem.name());
        member.put("code", problem.code());
        member.put("message", problem.message());
        return member;
    }

    static ProblemException of(PartFailedException failed) {
        SourceFailure failure = failed.failure();
        HttpStatus status = status(failure);
        Problem problem = Problem.of(
                        status, "The part " + failed.part() + " is required, and failed: " + failure.reason())
                .with("part", failed.part())
                .with("reason", failure.reason());
        return (status == HttpStatus.SERVICE_UNAVAILABLE
                        ? problem.withHeader(HttpHeaders.RETRY_AFTER, seconds(failure))
                        : problem)
                .asException();
    }

    private static HttpStatus status(SourceFailure failure) {
        return switch (failure) {
            case SourceFailure.NotFound _ -> HttpStatus.NOT_FOUND;
            case SourceFailure.TimedOut _ -> HttpStatus.GATEWAY_TIMEOUT;
            case SourceFailure.Unavailable _, SourceFailure.Throttled _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case SourceFailure.Broken _, SourceFailure.Refused _, SourceFailure.Unusable _ -> HttpStatus.BAD_GATEWAY;
        };
    }

    private static String seconds(SourceFailure failure) {
        Duration asked = failure.retryAfter() == null ? SOON : failure.retryAfter();
        return String.valueOf(Math.max(1, asked.plusMillis(999).toSeconds()));
    }
}
