package dev.tributary.api.limits;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often who may ask.
 *
 * @param enabled whether anybody is kept from asking. Default {@code true}
 * @param rates how often, by the names of limits; what is not set is as {@link Limit} says
 */
@ConfigurationProperties("tributary.limits")
record LimitsProperties(
        @DefaultValue("true") boolean enabled, @DefaultValue Map<Limit, Allowed> rates) {

    LimitsProperties {
        rates = Map.copyOf(rates);
        rates.forEach(LimitsProperties::check);
    }

    /**
     * One rate.
     *
     * @param perMinute how often in the long run; 1 to 1000000
     * @param burst how often at once; 1 to 1000000, and at most what ten minutes allow
     */
    record Allowed(@Nullable Integer perMinute, @Nullable Integer burst) {

        private Rate over(Rate usual) {
            return new Rate(perMinute == null ? usual.perMinute() : perMinute, burst == null ? usual.burst() : burst);
        }
    }

    private static void check(Limit limit, Allowed allowed) {
        try {
            allowed.over(limit.usual());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("tributary.limits.rates." + limit.text() + "." + wrong.getMessage());
        }
    }

    Rate rate(Limit limit) {
        Allowed allowed = rates.get(limit);
        return allowed == null ? limit.usual() : allowed.over(limit.usual());
    }
}
