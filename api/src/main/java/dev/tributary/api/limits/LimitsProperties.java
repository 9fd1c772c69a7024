package dev.tributary.api.limits;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import dev.tributary.api.security.KnownScopes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often who may ask.
 *
 * @param enabled whether anybody is kept from asking. Default {@code true}
 * @param rates how often, by the names of limits; what is not set is as {@link Limit} says
 * @param scopes how often an API token with that scope may ask; what is not set of a rate is as that of {@link Limit#TOKEN}. The
 *     letters and digits of the scope alone tell which it is, for not every source of settings has others in names. Default none
 */
@ConfigurationProperties("tributary.limits")
record LimitsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Map<Limit, Allowed> rates,
        @DefaultValue Map<String, Allowed> scopes) {

    @SuppressWarnings(
            "NullAway") // javac writes no type annotations for the parameters of a record's compact constructor
    LimitsProperties {
        rates = Map.copyOf(rates);
        rates.forEach((limit, allowed) -> check("rates." + limit.text(), allowed, limit.usual()));
        scopes = Map.copyOf(scopes);
        Rate token = rate(rates, Limit.TOKEN);
        scopes.forEach((scope, allowed) -> check("scopes." + scope, allowed, token));
    }

    /**
     * One rate.
     *
     * @param perMinute how often in the long run; 1 to 1000000
     * @param burst how often at once; 1 to 1000000, and at most what ten minutes allow, which it does not pass by itself
     */
    record Allowed(@Nullable Integer perMinute, @Nullable Integer burst) {

        private Rate over(Rate usual) {
            int often = perMinute == null ? usual.perMinute() : perMinute;
            long most = Math.min(usual.burst(), often * Rate.LONGEST.toMinutes());
            return new Rate(often, burst == null ? Math.toIntExact(most) : burst);
        }
    }

    /**
     * The same with the scopes as they are written.
     *
     * @throws IllegalArgumentException if one of them is not known
     */
    LimitsProperties of(KnownScopes known) {
        var named = new TreeMap<String, Allowed>();
        scopes.forEach((name, allowed) -> named.put(scope(name, known.all()), allowed));
        return new LimitsProperties(enabled, rates, named);
    }

    private static String scope(String name, Set<String> known) {
        return known.stream()
                .filter(scope -> letters(scope).equals(letters(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("tributary.limits.scopes: " + name + " (expected: "
                        + String.join(", ", new TreeSet<>(known)) + ")"));
    }

    private static String letters(String name) {
        return name.replaceAll("[^a-z0-9]", "");
    }

    private static void check(String name, Allowed allowed, Rate usual) {
        try {
            allowed.over(usual);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("tributary.limits." + name + "." + wrong.getMessage());
        }
    }

    /** Of these scopes the one whose tokens may ask most often; null if none of them has a rate of its own. */
    @Nullable
    String widest(Set<String> of) {
        return scopes.keySet().stream()
                .filter(of::contains)
                .max(comparingInt((String scope) -> rate(scope).perMinute())
                        .thenComparingInt(scope -> rate(scope).burst())
                        .thenComparing(naturalOrder()))
                .orElse(null);
    }

    Rate rate(Charge charge) {
        return charge.scope() == null ? rate(charge.limit()) : rate(charge.scope());
    }

    Rate rate(Limit limit) {
        return rate(rates, limit);
    }

    private static Rate rate(Map<Limit, Allowed> rates, Limit limit) {
        Allowed allowed = rates.get(limit);
        return allowed == null ? limit.usual() : allowed.over(limit.usual());
    }

    private Rate rate(String scope) {
        return Objects.requireNonNull(scopes.get(scope)).over(rate(Limit.TOKEN));
    }
}
