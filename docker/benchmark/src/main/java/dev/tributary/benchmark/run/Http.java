package dev.tributary.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Single requests, aside from the load. */
final class Http {

    private static final int LIMIT = 5000;

    private Http() {}

    static boolean isAnswered(String url) {
        try {
            HttpURLConnection connection = open(url);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException away) {
            return false;
        }
    }

    static String get(String url) {
        try (var body = open(url).getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HttpURLConnection open(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(LIMIT);
        connection.setReadTimeout(LIMIT);
        return connection;
    }
}
