package dev.tributary.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.view.View;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownTargetsTests {

    private static final View VIEW = new View("v", "/v", List.of(), Duration.ofSeconds(1), List.of());

    private final KnownTargets targets = new KnownTargets(100);

    @Test
    void areFoundByTheVeryTarget() {
        targets.add("/v?a=1", VIEW);
        assertThat(targets.view("/v?a=1")).isEqualTo(VIEW);
        assertThat(targets.view("/v?a=2")).isNull();
    }

    @Test
    void areNeverMoreThanTheyMayBe() {
        IntStream.range(0, 1050).forEach(i -> targets.add("/v?" + i, VIEW));
        assertThat(IntStream.range(0, 1050)
                        .filter(i -> targets.view("/v?" + i) != null)
                        .count())
                .isBetween(1L, 100L);
        assertThat(targets.view("/v?1049")).isEqualTo(VIEW);
    }

    @Test
    void areNotKeptWhereACallerChoseALongOne() {
        targets.add("/v?" + "x".repeat(300), VIEW);
        assertThat(targets.view("/v?" + "x".repeat(300))).isNull();
    }
}
