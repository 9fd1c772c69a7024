package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.persistence.resource.Position;
import dev.tributary.persistence.resource.Window;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Writes where a walk through a list stands as text that nobody else can make up, and reads it again.
 *
 * <p>A cursor is base64url of a seal and what it seals: a JSON array of the direction and the values of the position. The
 * seal is HMAC-SHA-256, cut to 16 bytes, of these and of the query they belong to, told as text; so a cursor neither fits
 * another query nor has to carry its own.
 */
public final class Cursors {

    private static final int SEAL = 16;

    private final Mac mac;

    public Cursors(SecretKey key) {
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A cursor for what lies behind a position of a query or, backwards, before it. */
    public String write(String query, Position position, boolean backwards) {
        JsonWriter json = new JsonWriter(128).beginArray().value(Json.of(backwards));
        position.values().forEach(json::string);
        byte[] sealed = json.endArray().toBytes();
        byte[] cursor = ByteBuffer.allocate(SEAL + sealed.length)
                .put(seal(query, sealed))
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The window that a cursor opens; null if it is none, or one for another query. */
    public Window.@Nullable Cursor read(String query, String text, int size) {
        byte[] cursor = decoded(text);
        if (cursor.length <= SEAL) {
            return null;
        }
        byte[] sealed = Arrays.copyOfRange(cursor, SEAL, cursor.length);
        byte[] seal = Arrays.copyOf(cursor, SEAL);
        return MessageDigest.isEqual(seal, seal(query, sealed)) ? window(sealed, size) : null;
    }

    private static Window.Cursor window(byte[] sealed, int size) {
        List<Json> parts = Json.trusted(sealed).elements();
        List<String> values = parts.stream().skip(1).map(Json::asText).toList();
        return new Window.Cursor(new Position(values), parts.getFirst().equals(Json.TRUE), size);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private byte[] seal(String query, byte[] sealed) {
        Mac own = copy();
        own.update(query.getBytes(StandardCharsets.UTF_8));
        own.update((byte) 0);
        return Arrays.copyOf(own.doFinal(sealed), SEAL);
    }

    /** A Mac has state; a copy saves looking the algorithm up and working the key in. */
    private Mac copy() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
