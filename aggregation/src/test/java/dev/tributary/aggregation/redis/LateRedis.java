package dev.tributary.aggregation.redis;

import io.netty.buffer.ByteBuf;
import java.net.URI;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.tcp.TcpClient;
import reactor.netty.tcp.TcpServer;

/** A way to a Redis on which all that is said arrives late. */
final class LateRedis implements AutoCloseable {

    private final DisposableServer server;

    LateRedis(String url, Duration delay) {
        URI redis = URI.create(url);
        var there = TcpClient.create().host(redis.getHost()).port(redis.getPort());
        this.server = TcpServer.create()
                .host("localhost")
                .port(0)
                .handle((in, out) -> there.connect()
                        .flatMap(connection -> out.send(said(connection.inbound()))
                                .then()
                                .and(connection.outbound().send(said(in).delaySequence(delay)))
                                .doFinally(_ -> connection.dispose())))
                .bindNow(Tier.LIMIT);
    }

    private static Flux<ByteBuf> said(NettyInbound inbound) {
        return inbound.receive().retain();
    }

    String url() {
        return "redis://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.disposeNow(Tier.LIMIT);
    }
}
