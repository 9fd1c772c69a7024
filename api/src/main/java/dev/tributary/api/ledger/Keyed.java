package dev.tributary.api.ledger;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.persistence.ledger.RequestKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the key of a request of what it asks for, however that is written. */
final class Keyed {

    private Keyed() {}

    /**
     * The key, with the fingerprint of the request.
     *
     * @param path where it was sent, as every spelling of it reads
     * @param values the members of its body
     */
    static RequestKey of(String text, String method, String path, Map<String, @Nullable Object> values) {
        MessageDigest digest = sha256();
        digest.update((method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
        return new RequestKey(text, HexFormat.of().formatHex(digest.digest(canonical(values))));
    }

    /** By name; to say nothing and to say null is the same. */
    private static byte[] canonical(Map<String, @Nullable Object> values) {
        JsonWriter json = new JsonWriter(512).beginObject();
        new TreeMap<>(values).forEach((name, value) -> {
            if (value != null) {
                json.name(name).value(value instanceof Long number ? Json.of(number) : Json.of(value.toString()));
            }
        });
        return json.endObject().toBytes();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
