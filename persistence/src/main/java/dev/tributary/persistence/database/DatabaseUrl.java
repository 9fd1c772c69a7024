package dev.tributary.persistence.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of a PostgreSQL database, as {@code postgresql://user:password@host:port/database?sslmode=require}.
 *
 * @param port 5432 where the address names none
 * @param user decoded
 * @param password decoded; empty where the address names none
 * @param sslMode one of libpq's modes
 */
public record DatabaseUrl(String host, int port, String database, String user, String password, String sslMode) {

    private static final String EXPECTED = "postgresql://user:password@host:port/database, with ?sslmode=… if need be";
    private static final List<String> MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none; the message never holds the text, since that may hold a password
     */
    public static DatabaseUrl parse(String text) {
        return parse("DATABASE_URL", text);
    }

    /** Reads an address that has that name in messages. */
    public static DatabaseUrl parse(String name, String text) {
        try {
            return read(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage());
        }
    }

    private static DatabaseUrl read(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("not set (expected: " + EXPECTED + ")");
        }
        URI uri = uri(text);
        String path = uri.getPath() == null ? "" : uri.getPath();
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        boolean known = List.of("postgres", "postgresql").contains(String.valueOf(uri.getScheme()));
        if (!known || uri.getHost() == null || path.length() < 2 || user.length == 0 || user[0].isEmpty()) {
            throw unreadable();
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String password = user.length < 2 ? "" : decoded(user[1]);
        return new DatabaseUrl(
                uri.getHost(), port, path.substring(1), decoded(user[0]), password, sslMode(uri.getRawQuery()));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw unreadable();
        }
    }

    private static String sslMode(@Nullable String query) {
        if (query == null) {
            return "prefer";
        }
        List<String> unknown = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.startsWith("sslmode="))
                .toList();
        String mode = query.substring(query.indexOf('=') + 1);
        if (!unknown.isEmpty() || !MODES.contains(mode)) {
            throw new IllegalArgumentException(
                    "query is not understood (expected: sslmode= one of " + String.join(", ", MODES) + ")");
        }
        return mode;
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("not the address of a database (expected: " + EXPECTED + ")");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The same address for JDBC, without user and password. */
    public String jdbc() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?sslmode=" + sslMode
                + "&connectTimeout=5&loginTimeout=10&ApplicationName=tributary-migrations";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
