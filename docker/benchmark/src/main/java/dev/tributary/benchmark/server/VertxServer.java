package dev.tributary.benchmark.server;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** Composes the scenarios with Vert.x; an instance is one event loop with clients of its own. */
public final class VertxServer extends VerticleBase {

    private final int port;
    private final String backend;
    private final String database;
    private final KeptDocument document;
    private final int loops;

    private VertxServer(String[] args, KeptDocument document, int loops) {
        this.port = Integer.parseInt(args[0]);
        this.backend = args[1];
        this.database = args[2];
        this.document = document;
        this.loops = loops;
    }

    /** Serves on a port of the loopback until it is ended: {@code port backend-url database-url}. */
    public static void main(String[] args) {
        KeptDocument document = KeptDocument.of(args[1]);
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops).setPreferNativeTransport(true));
        vertx.deployVerticle(() -> new VertxServer(args, document, loops), new DeploymentOptions().setInstances(loops))
                .await();
    }

    @Override
    public Future<HttpServer> start() {
        var kept = new VertxKept(document);
        var clients = new VertxClients(vertx, backend, database, loops);
        return vertx.createHttpServer()
                .requestHandler(request -> answer(kept, clients, request))
                .listen(port, "127.0.0.1");
    }

    private static void answer(VertxKept kept, VertxClients clients, HttpServerRequest request) {
        if (VertxKept.isAsked(request)) {
            kept.answer(request);
        } else {
            compose(clients, request);
        }
    }

    private static void compose(VertxClients clients, HttpServerRequest request) {
        clients.document(request.uri())
                .onSuccess(document -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(document))
                .onFailure(failed -> request.response().setStatusCode(500).end(failed.toString()));
    }
}
