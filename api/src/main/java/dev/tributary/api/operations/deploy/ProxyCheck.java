package dev.tributary.api.operations.deploy;

import java.util.stream.Stream;

/** Whether it is proxies alone that may say where a request comes from. */
final class ProxyCheck implements SettingCheck {

    private static final String PROXIES = "tributary.proxies";

    /** The widest range of private addresses is {@code fc00::/7}. */
    private static final int WIDEST = 7;

    @Override
    public Stream<Weakness> of(Settings settings) {
        return settings.list(PROXIES).stream()
                .filter(ProxyCheck::isWide)
                .map(range -> Risk.PROXIES_ANYBODY.found(
                        PROXIES + ": " + range + " (expected: the addresses of the proxies)"));
    }

    private static boolean isWide(String range) {
        String bits = range.substring(range.indexOf('/') + 1).strip();
        return range.contains("/") && bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) < WIDEST;
    }
}
