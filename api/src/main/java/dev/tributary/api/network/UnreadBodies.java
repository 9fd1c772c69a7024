package dev.tributary.api.network;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Takes, after the answer, what nobody read of a request's body. On a connection that is kept it stands before the next
 * request, which would wait for ever. A body that is too long or too slow to be worth it ends the connection.
 */
final class UnreadBodies implements HttpHandlerDecoratorFactory {

    private static final long MOST = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) -> hasBody(request)
                ? handler.handle(request, response).then(Mono.defer(() -> taken(request)))
                : handler.handle(request, response);
    }

    private static boolean hasBody(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return headers.getContentLength() > 0 || headers.getFirst(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** A body that was read already refuses at once to be read again. */
    private static Mono<Void> taken(ServerHttpRequest request) {
        var length = new AtomicLong();
        return request.getBody()
                .map(chunk -> soFar(chunk, length))
                .all(soFar -> soFar <= MOST)
                .timeout(PATIENCE, Mono.just(false))
                .onErrorReturn(true)
                .filter(all -> !all)
                .doOnNext(rest -> close(request))
                .then();
    }

    private static long soFar(DataBuffer chunk, AtomicLong length) {
        long soFar = length.addAndGet(chunk.readableByteCount());
        DataBufferUtils.release(chunk);
        return soFar;
    }

    private static void close(ServerHttpRequest request) {
        HttpServerRequest server = ServerHttpRequestDecorator.getNativeRequest(request);
        server.withConnection(Connection::dispose);
    }
}
