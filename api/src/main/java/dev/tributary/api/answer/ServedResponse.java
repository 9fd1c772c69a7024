package dev.tributary.api.answer;

import dev.tributary.aggregation.Served;
import io.netty.buffer.Unpooled;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** An answer as HTTP: the document, the same compressed, or that the caller has it already. */
public final class ServedResponse implements ServerResponse {

    private static final String JSON = "application/json";

    private final Served served;
    private final boolean packed;
    private final @Nullable String tag;
    private final boolean known;
    private final @Nullable String vary;

    private ServedResponse(Served served, boolean packed, @Nullable String tag, boolean known, @Nullable String vary) {
        this.served = served;
        this.packed = packed;
        this.tag = tag;
        this.known = known;
        this.vary = vary;
    }

    /** The answer to a request with these headers; it depends on those that {@code vary} names, where it names any. */
    public static ServedResponse of(Served served, HttpHeaders request, @Nullable String vary) {
        boolean packed =
                served.gzip() != null && AcceptEncoding.prefersGzip(request.getFirst(HttpHeaders.ACCEPT_ENCODING));
        String tag = packed && served.etag() != null ? EntityTags.ofGzip(served.etag()) : served.etag();
        boolean known = tag != null && EntityTags.have(request.get(HttpHeaders.IF_NONE_MATCH), tag);
        return new ServedResponse(served, packed, tag, known, vary);
    }

    @Override
    public HttpStatusCode statusCode() {
        return known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK;
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        describe(headers);
        return headers;
    }

    /** Straight into those of the response: to fill others first and copy them would be a tenth of what a hit costs. */
    private void describe(HttpHeaders headers) {
        if (!known) {
            describeBody(headers);
        }
        headers.set(HttpHeaders.CACHE_CONTROL, CacheHeaders.control(served.freshness()));
        if (tag != null) {
            headers.set(HttpHeaders.ETAG, tag);
        }
        vary(headers);
        if (CacheHeaders.hasAge(served.cacheStatus())) {
            headers.set(HttpHeaders.AGE, String.valueOf(served.freshness().age()));
        }
        headers.set(CacheHeaders.STATUS, CacheHeaders.status(served.cacheStatus()));
        if (!served.outcomes().isEmpty()) {
            headers.set("Server-Timing", ServerTiming.of(served.outcomes()));
        }
    }

    private void describeBody(HttpHeaders headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        headers.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body().length));
        if (packed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }

    private byte[] body() {
        return packed ? Objects.requireNonNull(served.gzip()) : served.document();
    }

    /** Takes the place of what stood there. */
    private void vary(HttpHeaders headers) {
        if (served.gzip() != null) {
            headers.set(HttpHeaders.VARY, "accept-encoding");
        }
        if (vary != null && served.gzip() != null) {
            headers.add(HttpHeaders.VARY, vary);
        } else if (vary != null) {
            headers.set(HttpHeaders.VARY, vary);
        }
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
        response.setStatusCode(statusCode());
        describe(response.getHeaders());
        return known
                ? response.setComplete()
                : response.writeWith(Mono.just(response.bufferFactory().wrap(body())));
    }

    /**
     * The same, where nobody has asked for a word before it is sent: the server gets it without Spring in between, which is
     * another tenth of what a hit costs. A response to HEAD is no such one, for Spring wraps it.
     */
    public Mono<Void> sendTo(ServerHttpResponse response) {
        if (response instanceof AbstractServerHttpResponse raw
                && raw.getNativeResponse() instanceof HttpServerResponse server) {
            describe(response.getHeaders());
            server.status(statusCode().value());
            return known
                    ? server.send()
                    : server.sendObject(Unpooled.wrappedBuffer(body())).then();
        }
        return writeTo(response);
    }
}
