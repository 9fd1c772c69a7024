package dev.tributary.benchmark.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Answers with what is kept in memory. */
final class VertxKept {

    private final KeptDocument kept;
    private final Buffer body;

    VertxKept(KeptDocument kept) {
        this.kept = kept;
        this.body = Buffer.buffer(kept.bytes());
    }

    static boolean isAsked(HttpServerRequest request) {
        return request.uri().startsWith(KeptDocument.HIT);
    }

    void answer(HttpServerRequest request) {
        if (KeptDocument.isKnown(request.getHeader("If-None-Match"))) {
            kept.known().forEach(request.response()::putHeader);
            var _ = request.response().setStatusCode(304).end();
        } else {
            kept.all().forEach(request.response()::putHeader);
            var _ = request.response().end(body);
        }
    }
}
