package dev.tributary.api.operations.deploy;

import java.util.stream.Stream;

/** Whether callers are spoken to through TLS, here or at a proxy. */
final class TlsCheck implements SettingCheck {

    @Override
    public Stream<Weakness> of(Settings settings) {
        boolean proxies = !settings.list("tributary.proxies").isEmpty();
        return proxies || isHere(settings)
                ? Stream.empty()
                : Stream.of(
                        Risk.NO_TLS.found("server.ssl: not set, and no tributary.proxies (expected: one of the two)"));
    }

    private static boolean isHere(Settings settings) {
        boolean said = Stream.of("bundle", "certificate", "key-store")
                .anyMatch(name -> !settings.text("server.ssl." + name).isEmpty());
        return said && !settings.text("server.ssl.enabled").equalsIgnoreCase("false");
    }
}
