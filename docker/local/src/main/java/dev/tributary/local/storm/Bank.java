package dev.tributary.local.storm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The service, as an owner of accounts sees it. Whoever is told that he asks too often waits for as long as he is told to, and
 * asks again; so does, with a new login, whoever is not known any more.
 */
final class Bank {

    static final String ACCOUNTS = "/api/v1/accounts";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int UNKNOWN = 401;
    private static final int TOO_OFTEN = 429;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final List<URI> bases;
    private final Login login;

    /**
     * @param bases of the service's instances: each request goes to one of them
     */
    Bank(List<URI> bases, Owner owner) {
        this.bases = List.copyOf(bases);
        this.login = new Login(owner, this);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    Answer open(String name) throws IOException, InterruptedException {
        return answer(request(ACCOUNTS).POST(json("{\"name\":\"" + name + "\",\"currency\":\"EUR\"}")));
    }

    Answer deposit(String account, long cents, String key) throws IOException, InterruptedException {
        String body = "{\"amount\":" + cents + ",\"currency\":\"EUR\"}";
        return answer(keyed(ACCOUNTS + "/" + account + "/deposits", body, key));
    }

    Answer send(Wish wish) throws IOException, InterruptedException {
        return answer(asked(wish));
    }

    /** Asks without saying who does. */
    Answer post(String path, String body) throws IOException, InterruptedException {
        return patient(request(path).POST(json(body)).build());
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        List<String> headers = login.headers();
        Answer answer = patient(with(headers, request));
        return answer.status() == UNKNOWN && login.isRenewed(headers)
                ? patient(with(login.headers(), request))
                : answer;
    }

    private Answer patient(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        while (response.statusCode() == TOO_OFTEN) {
            Thread.sleep(Duration.ofSeconds(
                    response.headers().firstValueAsLong("retry-after").orElse(1)));
            response = client.send(request, BodyHandlers.ofString());
        }
        return answer(response);
    }

    /** Asks once, and closes the connection if there is no answer after that time. */
    Answer sendAndLeave(Wish wish, long nanos) throws IOException, InterruptedException {
        HttpRequest request = with(login.headers(), asked(wish));
        CompletableFuture<HttpResponse<String>> asked = client.sendAsync(request, BodyHandlers.ofString());
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

    private HttpRequest.Builder asked(Wish wish) {
        return keyed("/api/v1/transfers", wish.body(), wish.key());
    }

    private HttpRequest.Builder keyed(String path, String body, String key) {
        return request(path).header("idempotency-key", key).POST(json(body));
    }

    private HttpRequest.Builder request(String path) {
        URI base = bases.get(ThreadLocalRandom.current().nextInt(bases.size()));
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("content-type", "application/json");
    }

    private static BodyPublisher json(String body) {
        return BodyPublishers.ofString(body);
    }

    private static HttpRequest with(List<String> headers, HttpRequest.Builder request) {
        headers.forEach(header -> request.setHeader(header.split(":", 2)[0], header.split(":", 2)[1].strip()));
        return request.build();
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }
}
