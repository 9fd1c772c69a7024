package dev.tributary.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.aggregation.source.DatabaseName;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabasePropertiesTests {

    private static final String URL = "postgresql://me:s3cret@localhost/shop";

    @Test
    void hasDefaults() {
        DatabaseProperties properties = bound(Map.of("tributary.database.url", URL));

        assertThat(properties.address().host()).isEqualTo("localhost");
        assertThat(properties.migrationAddress()).isEqualTo(properties.address());
        assertThat(properties.viewsAddress()).isEqualTo(properties.address());
        assertThat(properties.viewConnections()).isEqualTo(8);
        assertThat(properties.shopConnections()).isEqualTo(8);
        assertThat(properties.migrations()).containsExactly("classpath:db/migration");
    }

    @Test
    void readsEveryProperty() {
        DatabaseProperties properties = bound(Map.of(
                "tributary.database.url",
                URL,
                "tributary.database.migration-url",
                "postgresql://owner@localhost/shop",
                "tributary.database.views-url",
                "postgresql://reader@localhost/shop",
                "tributary.database.view-connections",
                "3",
                "tributary.database.shop-connections",
                "5",
                "tributary.database.migrations",
                "classpath:a,filesystem:b"));

        assertThat(properties.address().user()).isEqualTo("me");
        assertThat(properties.migrationAddress().user()).isEqualTo("owner");
        assertThat(properties.viewsAddress().user()).isEqualTo("reader");
        assertThat(properties.viewConnections()).isEqualTo(3);
        assertThat(properties.shopConnections()).isEqualTo(5);
        assertThat(properties.migrations()).containsExactly("classpath:a", "filesystem:b");
    }

    @Test
    void isCalledTheSameWhoeverAsks() {
        DatabaseName name = name("postgresql://me:s3cret@localhost/shop", "");

        assertThat(name.text()).matches("[A-Za-z0-9_-]{12}");
        assertThat(name("postgres://you@LOCALHOST:5432/shop?sslmode=require", "postgresql://reader@localhost/shop"))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://me@other/shop,",
        "postgresql://me@localhost:5433/shop,",
        "postgresql://me@localhost/shop2,",
        "postgresql://me@localhost/shop, postgresql://me@replica/shop"
    })
    void isCalledOtherwiseWhereItIsElsewhere(String url, @Nullable String views) {
        assertThat(name(url, views == null ? "" : views)).isNotEqualTo(name(URL, ""));
    }

    private static DatabaseName name(String url, String views) {
        return bound(Map.of("tributary.database.url", url, "tributary.database.views-url", views))
                .name();
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        assertThatThrownBy(
                        () -> bound(Map.of("tributary.database.url", URL, "tributary.database.view-connections", "0")))
                .hasRootCauseMessage("tributary.database.view-connections: 0 (expected: 1 to 100)");
        assertThatThrownBy(() ->
                        bound(Map.of("tributary.database.url", URL, "tributary.database.shop-connections", "101")))
                .hasRootCauseMessage("tributary.database.shop-connections: 101 (expected: 1 to 100)");
        assertThatThrownBy(() -> bound(Map.of("tributary.database.url", "")))
                .hasRootCauseMessage("DATABASE_URL: not set"
                        + " (expected: postgresql://user:password@host:port/database, with ?sslmode=… if need be)");
    }

    @Test
    void namesTheAddressThatIsWrong() {
        assertThatThrownBy(() -> bound(Map.of("tributary.database.url", URL, "tributary.database.views-url", "s3cret")))
                .rootCause()
                .hasMessageStartingWith("DATABASE_VIEWS_URL: not the address of a database")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(bound(Map.of("tributary.database.url", URL)).toString()).doesNotContain("s3cret");
    }

    private static DatabaseProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("tributary.database", DatabaseProperties.class);
    }
}
