package dev.tributary.local.storm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The service, as a caller with an account sees it. */
final class Bank {

    static final String ACCOUNTS = "/api/v1/accounts";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI base;
    private final List<String> headers;

    /**
     * @param headers that say who asks, each as {@code name: value}
     */
    Bank(URI base, List<String> headers) {
        this.base = base;
        this.headers = List.copyOf(headers);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(client.send(request(path).build(), BodyHandlers.ofString()));
    }

    Answer open(String name) throws IOException, InterruptedException {
        String body = "{\"name\":\"" + name + "\",\"currency\":\"EUR\"}";
        return answer(client.send(
                request(ACCOUNTS).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()));
    }

    Answer deposit(String account, long cents, String key) throws IOException, InterruptedException {
        String body = "{\"amount\":" + cents + ",\"currency\":\"EUR\"}";
        return answer(client.send(keyed(ACCOUNTS + "/" + account + "/deposits", body, key), BodyHandlers.ofString()));
    }

    Answer send(Wish wish) throws IOException, InterruptedException {
        return answer(client.send(asked(wish), BodyHandlers.ofString()));
    }

    /** Asks, and closes the connection if there is no answer after that time. */
    Answer sendAndLeave(Wish wish, long nanos) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> asked = client.sendAsync(asked(wish), BodyHandlers.ofString());
        try {
            return answer(asked.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new LeftException();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /** The caller has left; what became of his wish is for the next answer to tell. */
    static final class LeftException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private HttpRequest asked(Wish wish) {
        return keyed("/api/v1/transfers", wish.body(), wish.key());
    }

    private HttpRequest keyed(String path, String body, String key) {
        return request(path)
                .header("idempotency-key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("content-type", "application/json");
        headers.forEach(header -> request.header(header.split(":", 2)[0], header.split(":", 2)[1].strip()));
        return request;
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }
}
