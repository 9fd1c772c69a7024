package dev.tributary.api.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What clients may take of a port.
 *
 * @param headers lines of headers in a request, 10 to 1000. Default 100
 * @param patience how long the head of a request may take, and in what time a body or an answer must get on by 8 KB, 100ms to 5m.
 *     Default 10s
 * @param connections at once, on one port, 1 to 1,000,000. Default 10,000
 * @param connectionsPerAddress at once, of one IPv4 address or one /64 of IPv6, 1 to 1,000,000. Default 1000
 */
@ConfigurationProperties("tributary.http")
record EdgeProperties(
        @DefaultValue("100") int headers,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("10000") int connections,
        @DefaultValue("1000") int connectionsPerAddress) {

    private static final int MOST_CONNECTIONS = 1_000_000;

    @SuppressWarnings(
            "NullAway") // javac writes no type annotations for the parameters of a record's compact constructor
    EdgeProperties {
        check("headers", headers, 10, 1000);
        check("connections", connections, 1, MOST_CONNECTIONS);
        check("connections-per-address", connectionsPerAddress, 1, MOST_CONNECTIONS);
        if (patience.compareTo(Duration.ofMillis(100)) < 0 || patience.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("tributary.http.patience: " + patience + " (expected: 100ms to 5m)");
        }
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "tributary.http.%s: %d (expected: %d to %d)".formatted(name, value, least, most));
        }
    }
}
