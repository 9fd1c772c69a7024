package dev.tributary.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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

    /** The headers of the answer; the status line is not among them. */
    static Map<String, String> headers(String url) {
        try {
            Map<String, String> headers = new TreeMap<>();
            open(url).getHeaderFields().forEach((name, values) -> {
                if (name != null) {
                    headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
                }
            });
            return headers;
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
