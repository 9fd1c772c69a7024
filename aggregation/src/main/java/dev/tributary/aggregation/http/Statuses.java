package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.SourceFailure;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What a status other than 2xx means. */
final class Statuses {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Statuses() {}

    static SourceFailure failure(HttpResponse response) {
        int status = response.status().code();
        return switch (status) {
            case 404, 410 -> new SourceFailure.NotFound("status-" + status);
            case 429 -> new SourceFailure.Throttled(retryAfter(response));
            case 503 -> new SourceFailure.Unavailable("status-503", retryAfter(response));
            case 502, 504 -> new SourceFailure.Broken("status-" + status, true);
            default ->
                status >= 400 && status < 500
                        ? new SourceFailure.Refused(status)
                        : new SourceFailure.Broken("status-" + status, false);
        };
    }

    private static @Nullable Duration retryAfter(HttpResponse response) {
        String text = response.headers().get(HttpHeaderNames.RETRY_AFTER);
        Duration asked = text == null ? null : text.matches("\\d{1,9}") ? seconds(text) : until(text);
        return asked == null ? null : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static @Nullable Duration until(String date) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(Instant.now(), then);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
