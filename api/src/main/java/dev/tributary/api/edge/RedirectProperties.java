package dev.tributary.api.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where those who come by plain HTTP are sent on to HTTPS.
 *
 * @param port that they come to, 0 to 65535, where 0 is any that is free; {@code null} for none
 * @param toPort that they are sent to, 1 to 65535, as callers know it; {@code null} for that of the service
 */
@ConfigurationProperties("tributary.redirect")
record RedirectProperties(@Nullable Integer port, @Nullable Integer toPort) {

    private static final int LAST = 65_535;

    @SuppressWarnings(
            "NullAway") // javac writes no type annotations for the parameters of a record's compact constructor
    RedirectProperties {
        check("port", port, 0);
        check("to-port", toPort, 1);
    }

    private static void check(String name, @Nullable Integer value, int least) {
        if (value != null && (value < least || value > LAST)) {
            throw new IllegalArgumentException(
                    "tributary.redirect.%s: %d (expected: %d to %d)".formatted(name, value, least, LAST));
        }
    }
}
