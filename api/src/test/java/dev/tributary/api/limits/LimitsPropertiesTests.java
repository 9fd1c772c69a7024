package dev.tributary.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Scopes;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitsPropertiesTests {

    private static LimitsProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("tributary.limits", LimitsProperties.class)
                .of(new KnownScopes(Scopes.OWN));
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 600, 200",
        "PERSON, 1200, 300",
        "TOKEN, 3000, 600",
        "WRITES, 120, 60",
        "CREDENTIALS, 20, 20",
        "LOGIN_ADDRESS, 5, 5",
        "LOGIN_NAME, 5, 5",
        "REGISTRATION, 5, 5",
        "REFRESH, 30, 10"
    })
    void limitsWithoutBeingTold(Limit limit, int perMinute, int burst) {
        assertThat(bound(Map.of()).enabled()).isTrue();
        assertThat(bound(Map.of()).rate(limit)).isEqualTo(new Rate(perMinute, burst));
    }

    @ParameterizedTest
    @EnumSource
    void readsEverySetting(Limit limit) {
        String rate = "tributary.limits.rates." + limit.text();
        LimitsProperties both =
                bound(Map.of("tributary.limits.enabled", "false", rate + ".per-minute", "7", rate + ".burst", "70"));
        assertThat(both.enabled()).isFalse();
        assertThat(both.rate(limit)).isEqualTo(new Rate(7, 70));
        assertThat(bound(Map.of(rate + ".burst", "3")).rate(limit))
                .isEqualTo(new Rate(limit.usual().perMinute(), 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    per-minute | 0       | per-minute: 0 (expected: 1 to 1000000)
                    per-minute | 1000001 | per-minute: 1000001 (expected: 1 to 1000000)
                    burst      | 0       | burst: 0 (expected: 1 to 50, which are there again within ten minutes)
                    burst      | 51      | burst: 51 (expected: 1 to 50, which are there again within ten minutes)
                    """)
    void refusesARateThatMakesNoSense(String key, String value, String message) {
        assertThatThrownBy(() -> bound(Map.of("tributary.limits.rates.login-name." + key, value)))
                .rootCause()
                .hasMessage("tributary.limits.rates.login-name." + message);
    }

    private static final String SCOPES = "tributary.limits.scopes.";

    @ParameterizedTest
    @ValueSource(strings = {"[catalogue:write]", ".catalogue-write", ".cataloguewrite"})
    void limitsTokensByTheirScopesHoweverThoseAreWritten(String name) {
        LimitsProperties set = bound(Map.of(
                "tributary.limits.scopes" + name + ".per-minute", "60", "tributary.limits.rates.token.burst", "7"));

        assertThat(set.widest(Scopes.OWN)).isEqualTo("catalogue:write");
        assertThat(set.widest(Set.of(Scopes.PEOPLE))).isNull();
        assertThat(set.rate(new Charge(Limit.TOKEN, "catalogue:write", "x"))).isEqualTo(new Rate(60, 7));
        assertThat(set.rate(new Charge(Limit.TOKEN, "x"))).isEqualTo(new Rate(3000, 7));
    }

    @Test
    void letsABurstThatIsNotSetFollowARateThatIs() {
        assertThat(bound(Map.of("tributary.limits.rates.token.per-minute", "6")).rate(Limit.TOKEN))
                .isEqualTo(new Rate(6, 60));
        assertThat(bound(Map.of(SCOPES + "people.per-minute", "6")).rate(new Charge(Limit.TOKEN, "people", "x")))
                .isEqualTo(new Rate(6, 60));
    }

    @Test
    void limitsATokenByTheWidestOfItsScopes() {
        LimitsProperties set = bound(Map.of(
                SCOPES + "people.per-minute", "60",
                SCOPES + "operations.per-minute", "600",
                SCOPES + "reviews-write.per-minute", "600",
                SCOPES + "reviews-write.burst", "601",
                SCOPES + "accounts-fund.per-minute", "60"));

        assertThat(set.widest(Set.of())).isNull();
        assertThat(set.widest(Set.of("people", "catalogue:write"))).isEqualTo("people");
        assertThat(set.widest(Set.of("people", "accounts:fund"))).isEqualTo("people");
        assertThat(set.widest(Set.of("people", "operations"))).isEqualTo("operations");
        assertThat(set.widest(Scopes.OWN)).isEqualTo("reviews:write");
    }

    @Test
    void refusesAScopeThatThereIsNotOrThatHasNoRate() {
        assertThatThrownBy(() -> bound(Map.of(SCOPES + "people.per-minute", "0")))
                .rootCause()
                .hasMessage("tributary.limits.scopes.people.per-minute: 0 (expected: 1 to 1000000)");
        assertThatThrownBy(() -> bound(Map.of(SCOPES + "reviews-read.burst", "1")))
                .hasMessage(
                        "tributary.limits.scopes: reviews-read (expected: accounts:fund, accounts:read, accounts:write,"
                                + " catalogue:write, operations, people, reviews:moderate, reviews:write)");
    }

    @Test
    void tellsScopesOfViewsApartByTheirDigits() {
        var known = new KnownScopes(Set.of("partners:read", "partners:read2"));
        var rated =
                new LimitsProperties(true, Map.of(), Map.of("partners-read2", new LimitsProperties.Allowed(6, null)));

        assertThat(rated.of(known).widest(known.all())).isEqualTo("partners:read2");
    }

    @Test
    void refusesALimitThatThereIsNot() {
        assertThatThrownBy(() -> bound(Map.of("tributary.limits.rates.logins.burst", "3")))
                .rootCause()
                .hasMessageContaining("logins");
    }
}
