package dev.tributary.api.edge;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Http2;
import org.springframework.boot.web.server.Ssl;

/** What a port speaks: HTTP/1.1, in the clear or by a version of TLS that is not broken. */
public final class Tls {

    private static final Set<String> VERSIONS = Set.of("TLSv1.2", "TLSv1.3");

    private Tls() {}

    /**
     * Looks at what is set.
     *
     * @throws IllegalArgumentException if that would speak anything else
     */
    public static void check(@Nullable Ssl ssl, @Nullable Http2 http2) {
        if (http2 != null && http2.isEnabled()) {
            throw new IllegalArgumentException("server.http2.enabled: true (expected: false)");
        }
        if (ssl != null && ssl.getEnabledProtocols() != null) {
            List.of(ssl.getEnabledProtocols()).forEach(Tls::check);
        }
    }

    /**
     * Looks at the port that sends on to HTTPS, where there is one.
     *
     * @throws IllegalArgumentException if there is no HTTPS to be sent on to
     */
    public static void checkRedirect(@Nullable Ssl ssl, @Nullable Object port) {
        if (port != null && !Ssl.isEnabled(ssl)) {
            throw new IllegalArgumentException("tributary.redirect.port: " + port
                    + " (expected: server.ssl too, for there is no HTTPS to be sent on to)");
        }
    }

    private static void check(String version) {
        if (!VERSIONS.contains(version)) {
            throw new IllegalArgumentException(
                    "server.ssl.enabled-protocols: " + version + " (expected: TLSv1.2 or TLSv1.3)");
        }
    }
}
