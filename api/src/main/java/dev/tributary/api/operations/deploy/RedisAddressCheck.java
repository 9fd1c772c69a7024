package dev.tributary.api.operations.deploy;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether Redis is shared, and by nobody else. */
final class RedisAddressCheck implements SettingCheck {

    @Override
    public Stream<Weakness> of(Settings settings) {
        String text = settings.text("tributary.redis.url");
        if (text.equals("none")) {
            return Stream.of(Risk.REDIS_NONE.found("REDIS_URL: none (expected: the address of a Redis)"));
        }
        Address redis = Address.parse(text);
        if (redis.hosts().isEmpty() && !text.isEmpty()) {
            return Stream.of(Risk.SETTING_REFUSED.found("REDIS_URL: no address (expected: the address of a Redis)"));
        }
        return Stream.of(onTheWay(redis), password(redis)).flatMap(Stream::ofNullable);
    }

    private static @Nullable Weakness onTheWay(Address redis) {
        return redis.isLoopback() || redis.scheme().startsWith("rediss")
                ? null
                : Risk.REDIS_WITHOUT_TLS.found("REDIS_URL: " + redis + " (expected: rediss://)");
    }

    private static @Nullable Weakness password(Address redis) {
        if (redis.isGuessed()) {
            return Risk.DEFAULT_PASSWORD.found("REDIS_URL: the password is easily guessed (expected: a random one)");
        }
        return redis.isLoopback() || !redis.password().isEmpty()
                ? null
                : Risk.REDIS_WITHOUT_PASSWORD.found("REDIS_URL: " + redis + " without a password (expected: one)");
    }
}
