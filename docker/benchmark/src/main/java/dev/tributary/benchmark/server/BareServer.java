package dev.tributary.benchmark.server;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Composes the scenarios with the product's own libraries and nothing else: no limits, no checks, no words on failure. */
public final class BareServer {

    private static final int CONNECTIONS = 1000;
    private static final int SQL_CONNECTIONS = 8;

    private final HttpClient client;
    private final ConnectionPool database;
    private final BareKept kept;

    private BareServer(String backend, URI database, String redis, LoopResources loops) {
        this.client = HttpClient.create(ConnectionProvider.builder("backend")
                        .maxConnections(CONNECTIONS)
                        .lifo()
                        .build())
                .runOn(loops)
                .baseUrl(backend);
        this.database = pool(database, loops);
        this.kept = BareKept.filled(backend, redis);
    }

    private static ConnectionPool pool(URI database, LoopResources loops) {
        String[] user = database.getUserInfo().split(":", 2);
        PostgresqlConnectionConfiguration address = PostgresqlConnectionConfiguration.builder()
                .host(database.getHost())
                .port(database.getPort())
                .database(database.getPath().substring(1))
                .username(user[0])
                .password(user[1])
                .loopResources(loops)
                .build();
        return new ConnectionPool(ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(address))
                .initialSize(SQL_CONNECTIONS)
                .maxSize(SQL_CONNECTIONS)
                .build());
    }

    /** Serves on a port of the loopback until it is ended: {@code port backend-url database-url redis-url}. */
    public static void main(String[] args) {
        LoopResources loops = LoopResources.create("bare", Runtime.getRuntime().availableProcessors(), true);
        BareServer server = new BareServer(args[1], URI.create(args[2]), args[3], loops);
        server.database.warmup().block();
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(args[0]))
                .runOn(loops)
                .handle(server::answer)
                .bindNow()
                .onDispose()
                .block();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().startsWith(KeptDocument.HIT)) {
            return kept.fromMemory(request, response);
        }
        return request.uri().startsWith(KeptDocument.REDIS)
                ? kept.fromRedis(request, response)
                : composed(request, response);
    }

    private Publisher<Void> composed(HttpServerRequest request, HttpServerResponse response) {
        long id = Scenario.id(request.uri());
        if (request.uri().startsWith(ListJoin.PATH)) {
            return list(id).flatMap(document -> send(response, document));
        }
        Scenario scenario = Scenario.of(request.uri());
        List<Mono<byte[]>> bodies = new ArrayList<>();
        scenario.members().forEach(member -> bodies.add(body(member, id)));
        return Mono.zip(bodies, scenario::document).flatMap(document -> send(response, document));
    }

    private Mono<byte[]> list(long id) {
        return get(ListJoin.PATH + id)
                .map(ListJoin::of)
                .flatMap(join -> ask(ListJoin.QUERY, join.ids()).map(join::document));
    }

    private static Mono<Void> send(HttpServerResponse response, byte[] document) {
        return response.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(document.length))
                .sendByteArray(Mono.just(document))
                .then();
    }

    private Mono<byte[]> body(Scenario.Member member, long id) {
        return member.query() ? ask(member.source(), id) : get(member.source() + id);
    }

    private Mono<byte[]> get(String target) {
        return client.get().uri(target).responseContent().aggregate().asByteArray();
    }

    private Mono<byte[]> ask(String sql, Object value) {
        return Mono.usingWhen(database.create(), connection -> ask(connection, sql, value), Connection::close);
    }

    private static Mono<byte[]> ask(Connection connection, String sql, Object value) {
        return Flux.from(connection.createStatement(sql).bind(0, value).execute())
                .concatMap(result -> result.map(row -> row.get(0, byte[].class)))
                .next();
    }
}
