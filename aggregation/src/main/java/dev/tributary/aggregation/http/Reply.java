package dev.tributary.aggregation.http;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonException;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceFailure.Broken;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientResponse;

/** Reads a Service's answer: status, headers, body, in the order in which each can end it. */
final class Reply {

    private static final int DRAINED = 64 * 1024;
    private static final Duration DRAINING = Duration.ofMillis(50);

    private final int maxBytes;
    private final int maxDepth;

    Reply(int maxBytes, int maxDepth) {
        this.maxBytes = maxBytes;
        this.maxDepth = maxDepth;
    }

    /** The value, or what is wrong with the answer; an answer that is not read to its end closes the connection. */
    Mono<Json> read(HttpClientResponse response, ByteBufFlux content) {
        int status = response.status().code();
        if (status < 200) {
            return Mono.error(new SourceException(Statuses.failure(response)));
        }
        if (status >= 300) {
            return drained(content).then(Mono.error(() -> new SourceException(Statuses.failure(response))));
        }
        String unreadable = status == 204 || status == 205 ? "empty-body" : unreadable(response.responseHeaders());
        return unreadable == null ? value(response, content) : Mono.error(broken(unreadable));
    }

    private @Nullable String unreadable(HttpHeaders headers) {
        if (headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
            return "content-encoding";
        }
        if ("0".equals(headers.get(HttpHeaderNames.CONTENT_LENGTH))) {
            return "empty-body";
        }
        return isJson(headers.get(HttpHeaderNames.CONTENT_TYPE)) ? null : "not-json";
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    private Mono<Json> value(HttpClientResponse response, ByteBufFlux content) {
        int expected = response.responseHeaders().getInt(HttpHeaderNames.CONTENT_LENGTH, 0);
        return content.reduceWith(() -> new Body(expected, maxBytes), Body::add)
                .map(body -> checked(body.toBytes()))
                .doOnError(SourceException.class, broken -> distrust(response));
    }

    /** What is wrong with a body may be its length, and the rest of it would answer the next call on its connection. */
    private static void distrust(HttpClientResponse response) {
        if (response instanceof Connection connection) {
            connection.markPersistent(false);
        }
    }

    private Json checked(byte[] body) {
        try {
            return Json.checked(body, maxDepth);
        } catch (JsonException wrong) {
            throw broken(
                    switch (wrong.kind()) {
                        case EMPTY -> "empty-body";
                        case TRUNCATED -> "truncated-json";
                        case TOO_DEEP -> "too-deep";
                        case BAD_UTF8 -> "bad-utf8";
                        case MALFORMED -> "malformed-json";
                    });
        }
    }

    /** Reads what a refusing Service has to say, so that the connection can be used again; only little, and not long. */
    private static Mono<Void> drained(ByteBufFlux content) {
        return content.reduceWith(() -> new Body(0, DRAINED), Body::count)
                .then()
                .timeout(DRAINING)
                .onErrorComplete();
    }

    static SourceException broken(String reason) {
        return new SourceException((SourceFailure) new Broken(reason, false));
    }
}
