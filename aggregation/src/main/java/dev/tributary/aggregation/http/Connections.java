package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.Service;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * The connections to one Service. There are as many as calls may be in flight, and no more may wait for one. The one
 * used last is used first, so that those beyond the need go idle and are closed, before the other side does it.
 */
final class Connections {

    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int HEADER_BYTES = 16 * 1024;

    private Connections() {}

    /** A client that neither follows redirects nor asks again by itself, and asks for no compression. */
    static HttpClient to(Service service, LoopResources loops) {
        return HttpClient.create(pool(service))
                .runOn(loops)
                .disableRetry(true)
                .followRedirect(false)
                .compress(false)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(service.timeout().toMillis()))
                .httpResponseDecoder(spec -> spec.maxHeaderSize(HEADER_BYTES).maxInitialLineLength(HEADER_BYTES))
                .headers(headers -> headers.set(HttpHeaderNames.ACCEPT, "application/json")
                        .set(HttpHeaderNames.USER_AGENT, "tributary"))
                .doOnResponse(Connections::closeAfterInformational);
    }

    private static ConnectionProvider pool(Service service) {
        return ConnectionProvider.builder(service.name())
                .maxConnections(service.concurrency())
                .pendingAcquireMaxCount(service.concurrency())
                .pendingAcquireTimeout(service.timeout())
                .maxIdleTime(IDLE)
                .maxLifeTime(LIFE)
                .evictInBackground(IDLE)
                .lifo()
                .build();
    }

    /** After a 1xx the final answer is still to come; on a connection that is used again it would answer another call. */
    private static void closeAfterInformational(HttpClientResponse response, Connection connection) {
        if (response.status().code() < 200) {
            connection.markPersistent(false);
        }
    }
}
