package dev.tributary.persistence.ledger;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ledger.
 *
 * @param dailyLimit the most that somebody may send to others in a day (UTC) of one currency, in minor units, 0 to
 *     {@link Ledger#MOST_MONEY}. Default 1,000,000
 * @param dailyLimits the same by currency, such as {@code JPY}, for those that have another limit
 * @param keysKept how long what became of a request is known by its key, 1h to 30d. Default 48h
 */
@ConfigurationProperties("tributary.ledger")
record LedgerProperties(
        @DefaultValue("1000000") long dailyLimit,
        @DefaultValue Map<String, Long> dailyLimits,
        @DefaultValue("48h") Duration keysKept) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    LedgerProperties {
        dailyLimits = Map.copyOf(dailyLimits);
        check("daily-limit", dailyLimit);
        dailyLimits.forEach((currency, limit) -> check("daily-limits." + currency, limit));
        if (keysKept.compareTo(SHORTEST) < 0 || keysKept.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("tributary.ledger.keys-kept: " + keysKept + " (expected: 1h to 30d)");
        }
    }

    private static void check(String name, long limit) {
        if (limit < 0 || limit > Ledger.MOST_MONEY) {
            throw new IllegalArgumentException(
                    "tributary.ledger." + name + ": " + limit + " (expected: 0 to " + Ledger.MOST_MONEY + ")");
        }
    }

    long limit(String currency) {
        return dailyLimits.getOrDefault(currency, dailyLimit);
    }
}
