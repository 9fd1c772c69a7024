package dev.tributary.api.operations.deploy;

import java.util.stream.Stream;

/** Which pages may read answers. */
final class CorsCheck implements SettingCheck {

    private static final String ORIGINS = "tributary.cors.origins";

    @Override
    public Stream<Weakness> of(Settings settings) {
        return settings.list(ORIGINS).stream().flatMap(CorsCheck::weakness);
    }

    private static Stream<Weakness> weakness(String origin) {
        if (origin.equals("*")) {
            return Stream.of(
                    Risk.CORS_ANY_ORIGIN.found(ORIGINS + ": * (expected: origins such as https://shop.example)"));
        }
        return origin.startsWith("http://")
                ? Stream.of(Risk.CORS_HTTP_ORIGIN.found(ORIGINS + ": " + origin + " (expected: https://)"))
                : Stream.empty();
    }
}
