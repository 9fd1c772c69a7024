package dev.tributary.api.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingChecksTests {

    private static final String EXAMPLE = """
            {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",\
            "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}""";

    @Test
    void hasNothingAgainstWhatIsRight() {
        assertThat(found(Production.with(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tributary.secret                     |                              | secret-missing
            tributary.secret                     | short                        | secret-weak
            tributary.secret                     | an-example-of-a-secret-that-is-long-enough | secret-weak
            tributary.identity.signing-key       |                              | signing-key-missing
            tributary.identity.signing-key       | {"kty":"oct","k":"AAAA"}     | signing-key-refused
            tributary.identity.signing-key-other | no key                       | signing-key-refused
            tributary.database.migrations        | classpath:db/migration,classpath:db/demo | demo-data
            tributary.proxies                    |                              | no-tls
            tributary.database.url               | postgresql://a:kV7zq2Lw@db/shop?sslmode=prefer  | database-without-tls
            tributary.database.views-url         | postgresql://v:kV7zq2Lw@db/shop                 | database-without-tls
            tributary.database.migration-url     | postgresql://o:kV7zq2Lw@db/shop?sslmode=require | database-unverified
            tributary.database.url               | postgresql://me:me@localhost/shop               | default-password
            tributary.database.url               | postgresql://a:Postgres@127.0.0.1/shop          | default-password
            tributary.database.url               | postgresql://a@db/shop?sslmode=verify-full      | default-password
            tributary.database.migration-url     | mysql://db                   | setting-refused
            tributary.database.views-url         |                              | views-role-shared
            tributary.redis.url                  | none                         | redis-none
            tributary.redis.url                  | redis://u:kV7zq2Lw@redis     | redis-without-tls
            tributary.redis.url                  | redis-sentinel://kV7zq2Lw@localhost,redis:26379/0#shop | redis-without-tls
            tributary.redis.url                  | rediss://redis:6380          | redis-without-password
            tributary.redis.url                  | rediss-cluster://redis@one,two | default-password
            tributary.redis.url                  |                              | setting-refused
            tributary.redis.timeout              | 1h                           | setting-refused
            tributary.redis.namespace            | a b                          | setting-refused
            tributary.limits.rates.login-name.burst | 0                            | setting-refused
            tributary.limits.rates.nobody.burst  | 1                            | setting-refused
            tributary.ledger.daily-limit         | -1                           | setting-refused
            tributary.http.connections           | many                         | setting-refused
            tributary.cors.max-age               | 2d                           | setting-refused
            tributary.proxies                    | proxy.internal               | setting-refused
            tributary.identity.session           | 1m                           | setting-refused
            tributary.redirect.port              | 80                           | setting-refused
            server.http2.enabled                 | true                         | setting-refused
            server.ssl.enabled-protocols         | TLSv1.1                      | setting-refused
            server.port                          | http                         | setting-refused
            tributary.proxies                    | 0.0.0.0/0                    | proxies-anybody
            tributary.proxies                    | 10.0.0.1,::/0                | proxies-anybody
            tributary.limits.enabled             | false                        | limits-off
            management.server.port               | 8080                         | management-on-service-port
            management.server.port               |                              | management-on-service-port
            management.server.address            |                              | management-everywhere
            management.server.address            | 0.0.0.0                      | management-everywhere
            management.endpoints.web.exposure.include | health,env              | endpoint-exposed
            management.endpoints.web.exposure.include | *                       | endpoint-exposed
            management.endpoint.health.show-details   | always                  | health-details
            management.endpoint.health.group.readiness.show-components | ALWAYS | health-details
            tributary.cors.origins               | *                            | cors-any-origin
            tributary.cors.origins               | https://a.example,http://b.example | cors-http-origin
            debug                                | true                         | debug
            trace                                |                              | debug
            logging.level.root                   | debug                        | data-in-logs
            logging.level.io.r2dbc.postgresql.PARAM | DEBUG                     | data-in-logs
            logging.level.org                    | trace                        | data-in-logs
            logging.level.web                    | debug                        | data-in-logs
            spring.http.codecs.log-request-details | true                       | data-in-logs
            spring.web.error.include-stacktrace  | always                       | error-details
            server.error.include-stacktrace      | on_param                     | error-details
            spring.devtools.remote.secret        | word                         | devtools
            io.netty.leakDetection.level         | paranoid                     | leak-detection
            """)
    void tellsOfASetting(String name, String value, String id) {
        assertThat(found(Production.with(Map.of(name, value == null ? "" : value))))
                .containsOnly(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tributary.database.url               | postgresql://tributary_app:kV7zq2Lw@127.0.0.1/shop
            tributary.database.views-url         | postgresql://tributary_views:kV7zq2Lw@[::1]:5433/shop
            tributary.database.migration-url     |
            tributary.redis.url                  | redis://localhost:6379
            tributary.identity.signing-key-other |
            tributary.cors.origins               |
            tributary.proxies                    | fc00::/7
            tributary.limits.enabled             | true
            management.server.port               | -1
            logging.level.dev.tributary          | debug
            logging.level.root                   | warn
            debug                                | false
            spring.web.error.include-stacktrace  | never
            io.netty.leakDetection.level         | disabled
            """)
    void leavesAloneWhatIsHarmless(String name, String value) {
        assertThat(found(Production.with(Map.of(name, value == null ? "" : value))))
                .isEmpty();
    }

    private static Stream<Arguments> several() {
        String curve = Production.newKey(Curve.P_384).toJSONString();
        String published = Production.newKey(Curve.P_256).toPublicJWK().toJSONString();
        String key = "tributary.identity.signing-key";
        return Stream.of(
                Arguments.of(Map.of(key, EXAMPLE), "signing-key-refused"),
                Arguments.of(Map.of(key, curve), "signing-key-refused"),
                Arguments.of(Map.of(key, published), "signing-key-refused"),
                Arguments.of(Map.of(key + "-other", Production.KEY), "signing-key-twice"),
                Arguments.of(Map.of("tributary.identity.issuer", "https://id.example", key, ""), "setting-refused"),
                Arguments.of(
                        Map.of("tributary.identity.issuer", "http://id.example", "tributary.identity.audience", "shop"),
                        "setting-refused"),
                Arguments.of(Map.of("tributary.secret", "${NOBODY_SAYS_THIS}"), "setting-refused"),
                Arguments.of(Map.of("management.endpoints.web.exposure.exclude[1]", "env"), "setting-refused"),
                Arguments.of(
                        Map.of("tributary.database.views-url", Production.database("tributary_app")),
                        "views-role-shared"),
                Arguments.of(
                        Map.of("tributary.proxies", "", "server.ssl.bundle", "web", "server.ssl.enabled", "false"),
                        "no-tls"));
    }

    @ParameterizedTest
    @MethodSource("several")
    void tellsOfSettingsTogether(Map<String, String> changes, String id) {
        assertThat(found(Production.with(changes))).containsOnly(id);
    }

    @ParameterizedTest
    @CsvSource({"server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store"})
    void isContentWithTlsOfItsOwn(String setting) {
        assertThat(found(Production.with(Map.of("tributary.proxies", "", setting, "web"))))
                .isEmpty();
    }

    @Test
    void asksForNoKeyWhereAnIssuerElsewhereSigns() {
        assertThat(found(Production.with(Map.of(
                        "tributary.identity.issuer",
                        "https://id.example",
                        "tributary.identity.audience",
                        "shop",
                        "tributary.identity.signing-key",
                        ""))))
                .isEmpty();
    }

    @Test
    void saysWhatTheStartWouldSay() {
        assertThat(new Deployment(Production.with(Map.of("tributary.limits.rates.login-name.burst", "0")), null)
                        .ofSettings())
                .extracting(Weakness::message)
                .allSatisfy(message ->
                        assertThat(message).startsWith("tributary.limits.rates.login-name.burst: 0 (expected: "));
    }

    @Test
    void tellsOfTheProfileOfDevelopers() {
        assertThat(found(Production.with(Map.of(), "local"))).containsOnly("profile-local");
        assertThat(found(Production.with(Map.of(), "eu"))).isEmpty();
    }

    @Test
    void tellsOfHowTheProcessWasStarted() {
        assertThat(found(started(false))).containsOnly("heap-unbounded");
        assertThat(found(started(false, "-Xmx1g"))).isEmpty();
        assertThat(found(started(false, "-XX:MaxRAMPercentage=75"))).isEmpty();
        assertThat(found(started(true, "-agentlib:jdwp=transport=dt_socket,address=*:5005")))
                .containsOnly("remote-control");
    }

    private static Settings started(boolean limited, String... arguments) {
        return Production.with(new Machine(List.of(arguments), limited), Map.of());
    }

    @Test
    void neverRepeatsASecret() {
        Settings guessed = Production.with(Map.of(
                "tributary.secret", "hunter2",
                "tributary.identity.signing-key", "hunter2",
                "tributary.redis.url", "redis://hunter2:hunter2@redis",
                "tributary.database.url", "postgresql://shop:hunter2@db:x/shop",
                "tributary.database.views-url", "postgresql://shop:hunter2@db/shop"));

        assertThat(new Deployment(guessed, null).ofSettings())
                .hasSizeGreaterThan(4)
                .noneMatch(weakness -> weakness.message().contains("hunter2"));
    }

    private static List<String> found(Settings settings) {
        return new Deployment(settings, null)
                .ofSettings().stream().map(weakness -> weakness.risk().id()).toList();
    }
}
