package dev.tributary.benchmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for the scenarios {@code hit}, {@code 304} and {@code redis}: a document, and headers with the names and about
 * the values of Tributary's. All of it is ready before the first request.
 *
 * @param known the headers that a 304 has too
 * @param all the headers of the document
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptDocument(byte[] bytes, Map<String, String> known, Map<String, String> all) {

    static final String HIT = "/hit/";
    static final String REDIS = "/redis/";

    /** The ids that the load of {@code redis} asks for, from 1, as {@code ids.lua} says. */
    static final int IDS = 1000;

    private static final String ETAG = "\"0123456789abcdefghijkl\"";

    /** Composed of what the backend answers, once. */
    static KeptDocument of(String backend) {
        String body = read(URI.create(backend + "/stock/1"));
        byte[] bytes = ("{\"stock\":" + body + "}").getBytes(StandardCharsets.UTF_8);
        Map<String, String> known = new LinkedHashMap<>();
        known.put("Cache-Control", "public, max-age=3612, stale-while-revalidate=3600");
        known.put("ETag", ETAG);
        known.put("Vary", "accept-encoding");
        known.put("Age", "12");
        known.put("Cache-Status", "tributary; hit; ttl=3600; detail=memory");
        known.put("X-Content-Type-Options", "nosniff");
        known.put("Referrer-Policy", "no-referrer");
        known.put("Cross-Origin-Opener-Policy", "same-origin");
        known.put(
                "Content-Security-Policy",
                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        known.put("Cross-Origin-Resource-Policy", "same-origin");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Type", "application/json");
        all.put("Content-Length", Integer.toString(bytes.length));
        all.putAll(known);
        return new KeptDocument(bytes, known, all);
    }

    private static String read(URI address) {
        try (InputStream body = address.toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the caller has it already. */
    static boolean isKnown(@Nullable String ifNoneMatch) {
        return ETAG.equals(ifNoneMatch);
    }
}
