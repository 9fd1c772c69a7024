package dev.tributary.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks over HTTP. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Http() {}

    static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return ask("GET", url);
    }

    static HttpResponse<String> put(String url) throws IOException, InterruptedException {
        return ask("PUT", url);
    }

    private static HttpResponse<String> ask(String method, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, BodyPublishers.noBody())
                .timeout(LIMIT)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
