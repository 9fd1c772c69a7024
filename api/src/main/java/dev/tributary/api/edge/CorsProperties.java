package dev.tributary.api.edge;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages of other origins may read answers.
 *
 * @param origins as browsers write them, such as {@code https://shop.example}; or {@code *} alone, for reading what everybody may
 *     see. Default none
 * @param credentials whether those pages may send cookies and the like; not with {@code *}. Default false
 * @param methods that they may use; with {@code *} GET and HEAD of these
 * @param headers that they may send
 * @param exposed headers of answers that they may read
 * @param maxAge how long browsers may remember that, 0s to 24h. Default 1h
 */
@ConfigurationProperties("tributary.cors")
record CorsProperties(
        @DefaultValue List<String> origins,
        @DefaultValue("false") boolean credentials,

        @DefaultValue({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
        List<String> methods,

        @DefaultValue({
            "accept",
            "authorization",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "request-timeout",
            "traceparent"
        })
        List<String> headers,

        @DefaultValue({
            "accept-patch",
            "age",
            "allow",
            "cache-status",
            "etag",
            "link",
            "location",
            "ratelimit",
            "ratelimit-policy",
            "retry-after",
            "server-timing"
        })
        List<String> exposed,

        @DefaultValue("1h") Duration maxAge) {

    static final String ANY = "*";

    private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z-]*");

    @SuppressWarnings(
            "NullAway") // javac writes no type annotations for the parameters of a record's compact constructor
    CorsProperties {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
        origins.forEach(origin -> checkOrigin(origin));
        methods.forEach(method -> check("methods", method, TOKEN.matcher(method).matches(), "a method such as GET"));
        headers.forEach(name -> check("headers", name, TOKEN.matcher(name).matches(), "a header's name"));
        exposed.forEach(name -> check("exposed", name, TOKEN.matcher(name).matches(), "a header's name"));
        boolean any = origins.contains(ANY);
        check("origins", ANY, !any || origins.size() == 1, "no origin beside it");
        check("credentials", "true", !any || !credentials, "false where origins is *");
        check("max-age", maxAge, !maxAge.isNegative() && maxAge.compareTo(Duration.ofDays(1)) <= 0, "0s to 24h");
    }

    private static void checkOrigin(String origin) {
        boolean fits = origin.equals(ANY) || ORIGIN.matcher(origin).matches();
        check("origins", origin, fits, "an origin such as https://shop.example, in lower case and without a path");
    }

    private static void check(String name, Object value, boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("tributary.cors.%s: %s (expected: %s)".formatted(name, value, expected));
        }
    }
}
