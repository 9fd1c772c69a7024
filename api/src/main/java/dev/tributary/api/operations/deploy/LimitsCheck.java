package dev.tributary.api.operations.deploy;

import java.util.stream.Stream;

/** Whether anybody is kept from trying passwords for as long as he likes. */
final class LimitsCheck implements SettingCheck {

    private static final String ENABLED = "tributary.limits.enabled";

    @Override
    public Stream<Weakness> of(Settings settings) {
        return settings.text(ENABLED).equalsIgnoreCase("false")
                ? Stream.of(Risk.LIMITS_OFF.found(ENABLED + ": false (expected: true)"))
                : Stream.empty();
    }
}
