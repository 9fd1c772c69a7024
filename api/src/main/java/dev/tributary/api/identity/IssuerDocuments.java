package dev.tributary.api.identity;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Fetches what an issuer publishes: briefly, without following redirects, and not more than it should be. */
final class IssuerDocuments {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 256 * 1024;

    private final HttpClient client;

    IssuerDocuments(LoopResources loops) {
        client = HttpClient.create(ConnectionProvider.newConnection())
                .runOn(loops)
                .followRedirect(false)
                .headers(headers -> headers.set("accept", "application/json"));
    }

    /** The text that is there; any error if it is not to be had. */
    Mono<String> get(URI address) {
        return client.get()
                .uri(address)
                .response((response, content) -> status(response)
                        .thenMany(content.asByteArray())
                        .collect(ByteArrayOutputStream::new, IssuerDocuments::append)
                        .map(bytes -> bytes.toString(StandardCharsets.UTF_8))
                        .flux())
                .next()
                .timeout(LIMIT);
    }

    private static Flux<Void> status(HttpClientResponse response) {
        int status = response.status().code();
        return status == 200
                ? Flux.empty()
                : Flux.error(() -> new IllegalStateException("status " + status + " (expected: 200)"));
    }

    private static void append(ByteArrayOutputStream all, byte[] more) {
        if (all.size() + more.length > MOST_BYTES) {
            throw new IllegalStateException("too long (expected: at most " + MOST_BYTES + " bytes)");
        }
        all.writeBytes(more);
    }
}
