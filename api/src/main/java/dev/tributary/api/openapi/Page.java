package dev.tributary.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** A file that is ready to be sent, with what a browser may do with it: use what comes from here, and nothing else. */
final class Page implements HandlerFunction<ServerResponse> {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final MediaType type;
    private final byte[] content;

    Page(MediaType type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /** The file of the class path that fits a pattern, read now. */
    static Page of(String pattern, MediaType type) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            if (found.length != 1) {
                throw new IllegalStateException(pattern + ": " + found.length + " files (expected: one)");
            }
            return new Page(type, found[0].getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(type)
                .contentLength(content.length)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .body((response, _) ->
                        response.writeWith(Mono.just(response.bufferFactory().wrap(content))));
    }
}
