package dev.tributary.api.operations.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What matters of the address of a server that may have several hosts.
 *
 * @param user empty where it names none
 * @param password empty where it names none
 */
record Address(String scheme, String user, String password, List<String> hosts) {

    private static final Pattern PARTS =
            Pattern.compile("([a-z-]+)://(?:(?<user>[^:@]*)(?::(?<password>.*))?@)?(?<hosts>[^/?#@]+).*");
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final Set<String> GUESSED = Set.of(
            "postgres",
            "postgresql",
            "redis",
            "tributary",
            "password",
            "passwort",
            "secret",
            "changeme",
            "change-me",
            "admin",
            "root",
            "test",
            "example",
            "default",
            "role",
            "12345",
            "123456",
            "12345678",
            "123456789");

    Address {
        hosts = List.copyOf(hosts);
    }

    /** Reads an address that the service takes; of anything else all is empty. */
    static Address parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return new Address("", "", "", List.of());
        }
        String name = parts.group("user") == null ? "" : parts.group("user");
        String word = parts.group("password");
        // Redis takes a password alone, with the colon or without
        boolean alone = word == null && parts.group(1).startsWith("redis");
        return new Address(
                parts.group(1),
                alone ? "" : name,
                alone ? name : word == null ? "" : word,
                List.of(parts.group("hosts").split(",")));
    }

    /** Whether nothing of it leaves the machine. */
    boolean isLoopback() {
        return hosts.stream().allMatch(Address::isLoopback);
    }

    static boolean isLoopback(String hostAndPort) {
        String host = host(hostAndPort);
        return host.equals("localhost") || host.endsWith(".localhost") || host.equals("::1") || isLoopbackV4(host);
    }

    private static boolean isLoopbackV4(String host) {
        return host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static String host(String hostAndPort) {
        String lower = hostAndPort.toLowerCase(Locale.ROOT);
        return lower.equals("::1")
                ? lower
                : PORT.matcher(lower).replaceFirst("").replaceAll("[\\[\\]]", "");
    }

    boolean isGuessed() {
        return isGuessed(user, password);
    }

    /** Whether a password is the name of its user, or stands in every list of them. */
    static boolean isGuessed(String user, String password) {
        return !password.isEmpty()
                && (password.equalsIgnoreCase(user) || GUESSED.contains(password.toLowerCase(Locale.ROOT)));
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return scheme + "://" + String.join(",", hosts);
    }
}
