package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IssuerPropertiesTests {

    private static final String ISSUER = "tributary.identity.issuer";
    private static final String AUDIENCE = "tributary.identity.audience";

    private static IssuerProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("tributary.identity", IssuerProperties.class);
    }

    private static IssuerProperties at(String issuer, String keys) {
        return new IssuerProperties(issuer, "shop", keys, "roles", "customer", "", Duration.ofHours(1));
    }

    @Test
    void nameNoIssuerAtFirst() {
        assertThat(bound(Map.of()))
                .isEqualTo(new IssuerProperties("", "", "", "roles", "customer", "", Duration.ofHours(1)));
    }

    @Test
    void areReadFromTheirSettings() {
        assertThat(bound(Map.of(
                        ISSUER,
                        "https://id.example.org",
                        AUDIENCE,
                        "shop",
                        "tributary.identity.jwks-uri",
                        "https://id.example.org/keys",
                        "tributary.identity.roles-claim",
                        "realm_access.roles",
                        "tributary.identity.default-role",
                        "",
                        "tributary.identity.service-claim",
                        "clientHost",
                        "tributary.identity.longest-life",
                        "5m")))
                .isEqualTo(new IssuerProperties(
                        "https://id.example.org",
                        "shop",
                        "https://id.example.org/keys",
                        "realm_access.roles",
                        "",
                        "clientHost",
                        Duration.ofMinutes(5)));
    }

    @Test
    void refuseWhatMakesNoSense() {
        assertThatThrownBy(() -> bound(Map.of(ISSUER, "https://id.example.org")))
                .rootCause()
                .hasMessageStartingWith("tributary.identity.audience: not set (expected: ");
        assertThatThrownBy(() -> bound(Map.of("tributary.identity.longest-life", "25h")))
                .rootCause()
                .hasMessage("tributary.identity.longest-life: 90000s (expected: 1m to 24h)");
        assertThatThrownBy(() -> bound(Map.of("tributary.identity.default-role", "king")))
                .rootCause()
                .hasMessage("tributary.identity.default-role: king (expected: customer, staff, operator or nothing)");
    }

    @ParameterizedTest
    @CsvSource({
        "http://id.example.org, ''",
        "ftp://id.example.org, ''",
        "id.example.org, ''",
        "https://me@id.example.org, ''",
        "not an address, ''",
        "https://id.example.org, http://id.example.org/keys"
    })
    void refuseAnIssuerThatOthersCouldPretendToBe(String issuer, String keys) {
        var properties = at(issuer, keys);

        assertThatThrownBy(() -> properties.address(false))
                .hasMessageStartingWith("tributary.identity.")
                .hasMessageEndingWith("(expected: https://)");
    }

    @Test
    void takePlainHttpWhereTheServiceIsDeveloped() {
        var properties = at("http://localhost:1/", "");

        assertThat(properties.address(true).description())
                .hasToString("http://localhost:1/.well-known/openid-configuration");
    }
}
