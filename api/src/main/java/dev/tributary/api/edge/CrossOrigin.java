package dev.tributary.api.edge;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServerRequest;

/** Lets pages of some other origins read answers (Fetch, 3.2), and tells caches that it depends on the origin. */
final class CrossOrigin {

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final Set<String> origins;
    private final boolean any;
    private final boolean credentials;
    private final String methods;
    private final String headers;
    private final String exposed;
    private final String seconds;

    CrossOrigin(CorsProperties properties) {
        this.origins = Set.copyOf(properties.origins());
        this.any = origins.contains(CorsProperties.ANY);
        this.credentials = properties.credentials();
        this.methods = String.join(
                ", ",
                properties.methods().stream()
                        .filter(method -> !any || READING.contains(method))
                        .toList());
        this.headers = String.join(", ", properties.headers());
        this.exposed = String.join(", ", properties.exposed());
        this.seconds = String.valueOf(properties.maxAge().toSeconds());
    }

    /** Whether no page of another origin may read anything. */
    boolean isOff() {
        return origins.isEmpty();
    }

    /** Whether pages of an origin may read what a method answers. */
    boolean allows(@Nullable String origin, String method) {
        return origin != null && (any ? READING.contains(method) : origins.contains(origin));
    }

    /** Says in the answer that is about to leave what its request may know of it. */
    void tell(Channel channel, HttpHeaders answer) {
        if (!any) {
            answer.add(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
        }
        if (ChannelOperations.get(channel) instanceof HttpServerRequest request) {
            String origin = request.requestHeaders().get(HttpHeaderNames.ORIGIN);
            if (allows(origin, request.method().name()) || isPreflight(answer)) {
                allow(String.valueOf(origin), answer);
            }
        }
    }

    private static boolean isPreflight(HttpHeaders answer) {
        return answer.contains(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS);
    }

    private void allow(String origin, HttpHeaders answer) {
        answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, any ? CorsProperties.ANY : origin)
                .set(SecurityHeaders.RESOURCE_POLICY, "cross-origin");
        if (!isPreflight(answer)) {
            answer.set(HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
        }
        if (credentials) {
            answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
    }

    /** What a browser is told that asks before it asks; the rest is told in every answer. */
    void permit(org.springframework.http.HttpHeaders answer) {
        answer.set(org.springframework.http.HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods);
        answer.set(org.springframework.http.HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers);
        answer.set(org.springframework.http.HttpHeaders.ACCESS_CONTROL_MAX_AGE, seconds);
    }
}
