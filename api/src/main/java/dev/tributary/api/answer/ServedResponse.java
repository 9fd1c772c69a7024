package dev.tributary.api.answer;

import dev.tributary.aggregation.Served;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An answer as HTTP: the document, the same compressed, or that the caller has it already. */
public final class ServedResponse implements ServerResponse {

    private static final String JSON = "application/json";

    private final HttpStatus status;
    private final HttpHeaders headers = new HttpHeaders();
    private final byte @Nullable [] body;

    private ServedResponse(HttpStatus status, byte @Nullable [] body) {
        this.status = status;
        this.body = body;
    }

    /** The answer to a request with these headers; it depends on those that {@code vary} names, where it names any. */
    public static ServedResponse of(Served served, HttpHeaders request, @Nullable String vary) {
        byte[] gzip = served.gzip();
        boolean packed = gzip != null && AcceptEncoding.prefersGzip(request.getFirst(HttpHeaders.ACCEPT_ENCODING));
        String tag = packed && served.etag() != null ? EntityTags.ofGzip(served.etag()) : served.etag();
        boolean known = tag != null && EntityTags.have(request.get(HttpHeaders.IF_NONE_MATCH), tag);
        byte[] body = packed ? Objects.requireNonNull(gzip) : served.document();
        var response = known
                ? new ServedResponse(HttpStatus.NOT_MODIFIED, null)
                : new ServedResponse(HttpStatus.OK, body).described(packed);
        return response.cached(served, tag, vary).timed(served);
    }

    private ServedResponse described(boolean packed) {
        headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        headers.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(Objects.requireNonNull(body).length));
        if (packed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return this;
    }

    private ServedResponse cached(Served served, @Nullable String tag, @Nullable String vary) {
        headers.set(HttpHeaders.CACHE_CONTROL, CacheHeaders.control(served.freshness()));
        if (tag != null) {
            headers.set(HttpHeaders.ETAG, tag);
        }
        if (served.gzip() != null) {
            headers.add(HttpHeaders.VARY, "accept-encoding");
        }
        if (vary != null) {
            headers.add(HttpHeaders.VARY, vary);
        }
        if (CacheHeaders.isKept(served.cacheStatus())) {
            headers.set(HttpHeaders.AGE, String.valueOf(served.freshness().age()));
        }
        headers.set(CacheHeaders.STATUS, CacheHeaders.status(served.cacheStatus()));
        return this;
    }

    private ServedResponse timed(Served served) {
        if (!served.outcomes().isEmpty()) {
            headers.set("Server-Timing", ServerTiming.of(served.outcomes()));
        }
        return this;
    }

    @Override
    public HttpStatusCode statusCode() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, ResponseCookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public Mono<Void> writeTo(ServerWebExchange exchange, Context context) {
        return writeTo(exchange.getResponse());
    }

    /** The same, where there is no exchange. */
    public Mono<Void> writeTo(ServerHttpResponse response) {
        response.setStatusCode(status);
        headers.forEach((name, values) -> response.getHeaders().put(name, List.copyOf(values)));
        return body == null
                ? response.setComplete()
                : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
