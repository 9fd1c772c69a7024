package dev.tributary.local.demo;

import dev.tributary.local.server.FreePort;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** One port of the loopback, which can be closed and opened again. */
final class Listener {

    /** One thread is enough: nothing here computes. It is not the application's, so that neither disturbs the other. */
    private static final LoopResources LOOP = LoopResources.create("demo", 1, true);

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String HOST = "127.0.0.1";

    private final int port;
    private final HttpServer server;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private @Nullable DisposableServer open;

    Listener(int port, Handler handler) {
        this.port = port;
        this.server = HttpServer.create()
                .host(HOST)
                .port(port)
                .runOn(LOOP)
                .doOnConnection(connection -> connections.add(connection.channel()))
                .handle((request, response) -> send(response, handler.handle(request)));
    }

    /** Opens this port if it is free, else some other. */
    static Listener preferring(int port, Handler handler) {
        Listener listener = new Listener(FreePort.preferring(port), handler);
        listener.open();
        return listener;
    }

    String url() {
        return "http://" + HOST + ":" + port;
    }

    synchronized void open() {
        if (open == null) {
            open = server.bindNow(LIMIT);
        }
    }

    /** Refuses connections from now on, and cuts those that are there. */
    synchronized void close() {
        DisposableServer closing = open;
        if (closing != null) {
            open = null;
            closing.disposeNow(LIMIT);
            connections.close().awaitUninterruptibly(LIMIT.toMillis());
        }
    }

    private static Publisher<Void> send(HttpServerResponse response, Mono<Reply> replies) {
        return replies.flatMap(reply -> response.status(reply.status())
                .header("content-type", "application/json")
                .sendString(Mono.just(reply.json()))
                .then());
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {
        Mono<Reply> handle(HttpServerRequest request);
    }
}
