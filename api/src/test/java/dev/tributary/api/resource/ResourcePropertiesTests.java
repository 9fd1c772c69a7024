package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.aggregation.cache.Lives;
import dev.tributary.persistence.catalogue.Catalogue;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ResourcePropertiesTests {

    private static final Collection GENRES = Collection.of(Catalogue.GENRES, Permissions.of("write"));

    private static ResourceProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("tributary.resources", ResourceProperties.class);
    }

    @Test
    void leavesACollectionAsItIsDeclared() {
        assertThat(bound(Map.of()).lives(GENRES)).isEqualTo(GENRES.lives());
        assertThat(GENRES.lives())
                .isEqualTo(new Lives(
                        Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(10), Duration.ofSeconds(10)));
    }

    @Test
    void readsEverySetting() {
        ResourceProperties properties = bound(Map.of(
                "tributary.resources.cache.genres.fresh", "1m",
                "tributary.resources.cache.genres.stale", "2m",
                "tributary.resources.cache.genres.stale-on-error", "1h",
                "tributary.resources.cache.genres.negative", "0s"));
        assertThat(properties.lives(GENRES))
                .isEqualTo(new Lives(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofHours(1), Duration.ZERO));
        assertThat(properties.lives(Collection.of(Catalogue.AUTHORS, Permissions.of("write"))))
                .isEqualTo(GENRES.lives());
    }

    @ParameterizedTest
    @CsvSource({"fresh, -1s, PT-1S", "stale, 86401s, PT24H1S", "stale-on-error, 2d, PT48H", "negative, -1ms, PT-0.001S"
    })
    void refusesATimeThatMakesNoSense(String key, String time, String shown) {
        assertThatThrownBy(() -> bound(Map.of("tributary.resources.cache.genres." + key, time)))
                .rootCause()
                .hasMessage("tributary.resources.cache: " + key + ": " + shown + " (expected: 0s to 86400s)");
    }

    @Test
    void refusesACollectionThatThereIsNot() {
        ResourceProperties properties = bound(Map.of("tributary.resources.cache.genre.fresh", "1m"));
        assertThatThrownBy(() -> properties.check(Set.of("genres", "authors")))
                .hasMessage("tributary.resources.cache: [genre] (expected: some of [authors, genres])");
        assertThatCode(() -> properties.check(Set.of("genre"))).doesNotThrowAnyException();
    }
}
