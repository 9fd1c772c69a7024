package dev.tributary.api.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** A port of plain HTTP that sends whoever comes to the same place by HTTPS, for good, and answers nothing else. */
final class HttpsRedirect implements SmartLifecycle {

    private static final int USUAL = 443;

    private final WebServer server;
    private final String port;
    private volatile boolean running;

    /** Sends on to that port; the factory has set up everything else about the server. */
    HttpsRedirect(NettyReactiveWebServerFactory factory, int to) {
        port = to == USUAL ? "" : ":" + to;
        server = factory.getWebServer(this::answer);
    }

    private Mono<Void> answer(ServerHttpRequest request, ServerHttpResponse response) {
        String host = request.getURI().getHost();
        response.setStatusCode(host == null ? HttpStatus.BAD_REQUEST : HttpStatus.PERMANENT_REDIRECT);
        if (host != null) {
            response.getHeaders().set(HttpHeaders.LOCATION, "https://" + host + port + target(request));
        }
        response.getHeaders().setContentLength(0);
        return response.setComplete();
    }

    private static String target(ServerHttpRequest request) {
        String path = request.getURI().getRawPath();
        @Nullable String query = request.getURI().getRawQuery();
        return query == null ? path : path + "?" + query;
    }

    /** Where it listens, once it is started. */
    int port() {
        return server.getPort();
    }

    @Override
    public void start() {
        server.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        server.stop();
        server.destroy();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
