package dev.tributary.benchmark.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The clients of one event loop of the Vert.x server. */
final class VertxClients {

    private static final int CONNECTIONS = 1000;
    private static final int SQL_CONNECTIONS = 8;

    private final HttpClient client;
    private final Pool database;
    private final URI backend;

    VertxClients(Vertx vertx, String backend, String database, int loops) {
        this.backend = URI.create(backend);
        this.client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS / loops));
        this.database = PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(database).setCachePreparedStatements(true))
                .with(new io.vertx.sqlclient.PoolOptions().setMaxSize(SQL_CONNECTIONS / loops))
                .using(vertx)
                .build();
    }

    Future<Buffer> document(String path) {
        long id = Scenario.id(path);
        if (path.startsWith(ListJoin.PATH)) {
            return list(id);
        }
        Scenario scenario = Scenario.of(path);
        List<Future<byte[]>> bodies = scenario.members().stream()
                .map(member -> member.query() ? ask(member.source(), id) : get(member.source() + id))
                .toList();
        return Future.all(bodies)
                .map(arrived -> Buffer.buffer(scenario.document(arrived.list().toArray())));
    }

    private Future<Buffer> list(long id) {
        return get(ListJoin.PATH + id)
                .map(ListJoin::of)
                .compose(join -> ask(ListJoin.QUERY, join.ids()).map(rows -> Buffer.buffer(join.document(rows))));
    }

    private Future<byte[]> get(String target) {
        return client.request(HttpMethod.GET, backend.getPort(), backend.getHost(), target)
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .map(Buffer::getBytes);
    }

    /** As text: the client would make an object of JSON. */
    private Future<byte[]> ask(String sql, Object value) {
        return database.preparedQuery("select (" + sql + ")::text")
                .execute(Tuple.of(value))
                .map(rows -> rows.iterator().next().getString(0).getBytes(StandardCharsets.UTF_8));
    }
}
