package dev.tributary.benchmark.server;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.DefaultClientResources;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Answers with what is kept, in memory or in Redis, over one connection that all share, as Lettuce's guide has it. */
final class BareKept {

    private static final String PREFIX = "bare:";

    private final KeptDocument kept;
    private final RedisReactiveCommands<byte[], byte[]> redis;

    private BareKept(KeptDocument kept, RedisReactiveCommands<byte[], byte[]> redis) {
        this.kept = kept;
        this.redis = redis;
    }

    /** Puts the document of every id into Redis before it returns. */
    static BareKept filled(String backend, String redis) {
        DefaultClientResources resources = DefaultClientResources.builder()
                .ioThreadPoolSize(Runtime.getRuntime().availableProcessors())
                .build();
        var commands = RedisClient.create(resources, redis)
                .connect(ByteArrayCodec.INSTANCE)
                .reactive();
        var kept = new BareKept(KeptDocument.of(backend), commands);
        Flux.range(1, KeptDocument.IDS)
                .flatMap(id -> commands.set(key(KeptDocument.REDIS + id), kept.kept.bytes()))
                .blockLast();
        return kept;
    }

    private static byte[] key(String path) {
        return (PREFIX + Scenario.id(path)).getBytes(StandardCharsets.US_ASCII);
    }

    Publisher<Void> fromMemory(HttpServerRequest request, HttpServerResponse response) {
        if (KeptDocument.isKnown(request.requestHeaders().get(HttpHeaderNames.IF_NONE_MATCH))) {
            kept.known().forEach(response::header);
            return response.status(HttpResponseStatus.NOT_MODIFIED).send();
        }
        return send(response, kept.bytes());
    }

    Publisher<Void> fromRedis(HttpServerRequest request, HttpServerResponse response) {
        return redis.get(key(request.uri())).flatMap(document -> send(response, document));
    }

    private Mono<Void> send(HttpServerResponse response, byte[] document) {
        kept.all().forEach(response::header);
        return response.sendByteArray(Mono.just(document)).then();
    }
}
