package dev.tributary.benchmark.server;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;

/** Composes the scenarios with Vert.x; an instance is one event loop with clients of its own. */
public final class VertxServer extends VerticleBase {

    private final int port;
    private final String backend;
    private final String database;
    private final int loops;

    private VertxServer(int port, String backend, String database, int loops) {
        this.port = port;
        this.backend = backend;
        this.database = database;
        this.loops = loops;
    }

    /** Serves on a port of the loopback until it is ended: {@code port backend-url database-url}. */
    public static void main(String[] args) {
        int port = Integer.parseInt(args[0]);
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops).setPreferNativeTransport(true));
        vertx.deployVerticle(
                        () -> new VertxServer(port, args[1], args[2], loops),
                        new DeploymentOptions().setInstances(loops))
                .await();
    }

    @Override
    public Future<HttpServer> start() {
        var clients = new VertxClients(vertx, backend, database, loops);
        return vertx.createHttpServer()
                .requestHandler(request -> clients.document(request.uri())
                        .onSuccess(document -> request.response()
                                .putHeader("content-type", "application/json")
                                .end(document))
                        .onFailure(
                                failed -> request.response().setStatusCode(500).end(failed.toString())))
                .listen(port, "127.0.0.1");
    }
}
