package dev.tributary.aggregation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownTargetsTests {

    private final KnownTargets<String> targets = new KnownTargets<>();

    @Test
    void areFoundByTheVeryTarget() {
        targets.add("/v?a=1", "one");
        assertThat(targets.find("/v?a=1")).isEqualTo("one");
        assertThat(targets.find("/v?a=2")).isNull();
        assertThat(targets.find("/v?a=%31")).isNull();
    }

    @Test
    void areNeverMoreThanTheyMayBe() {
        int many = 30_000;
        IntStream.range(0, many).forEach(i -> targets.add("/v?" + "x".repeat(100) + i, "one"));
        long characters = IntStream.range(0, many)
                .mapToObj(i -> "/v?" + "x".repeat(100) + i)
                .filter(target -> targets.find(target) != null)
                .mapToLong(String::length)
                .sum();
        assertThat(characters).isBetween(1L, 1L << 20);
    }

    @Test
    void areNotKeptWhereACallerChoseALongOne() {
        targets.add("/" + "x".repeat(255), "one");
        targets.add("/" + "x".repeat(256), "one");
        assertThat(targets.find("/" + "x".repeat(255))).isNotNull();
        assertThat(targets.find("/" + "x".repeat(256))).isNull();
    }
}
