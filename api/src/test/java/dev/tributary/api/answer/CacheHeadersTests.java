package dev.tributary.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheStatus;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Freshness;
import dev.tributary.aggregation.cache.Freshness.Sharing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CacheHeadersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUBLIC  | 0  | 30 | 0   | 0    | public, max-age=30
            PUBLIC  | 12 | 18 | 300 | 3600 | public, max-age=30, stale-while-revalidate=300, stale-if-error=3600
            PUBLIC  | 40 | 0  | 290 | 0    | public, max-age=40, stale-while-revalidate=290
            PRIVATE | 0  | 5  | 0   | 60   | private, max-age=5, stale-if-error=60
            NONE    | 0  | 0  | 0   | 0    | no-store
            """)
    void sayHowLongAnAnswerMayBeKept(Sharing sharing, int age, int fresh, int stale, int onError, String control) {
        assertThat(CacheHeaders.control(new Freshness(sharing, age, fresh, stale, onError)))
                .isEqualTo(control);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HIT_MEMORY | 12 | true  | tributary; hit; ttl=12; detail=memory
            HIT_REDIS  | 12 | true  | tributary; hit; ttl=12; detail=redis
            MISS       | 30 | true  | tributary; fwd=miss; stored
            MISS       | 0  | false | tributary; fwd=miss
            REQUEST    | 30 | true  | tributary; fwd=request; stored
            COLLAPSED  | 30 | true  | tributary; fwd=miss; stored; collapsed
            STALE      | -3 | true  | tributary; fwd=stale; ttl=-3
            """)
    void sayWhereAnAnswerCameFrom(How how, int ttl, boolean stored, String status) {
        assertThat(CacheHeaders.status(new CacheStatus(how, ttl, stored))).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = How.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MISS", "REQUEST", "BYPASS"})
    void tellTheAgeOfWhatWasNotComputedForThisRequest(How how) {
        assertThat(CacheHeaders.hasAge(new CacheStatus(how, 1, true))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = How.class,
            names = {"MISS", "REQUEST", "BYPASS"})
    void tellNoAgeOfWhatWas(How how) {
        assertThat(CacheHeaders.hasAge(new CacheStatus(how, 1, true))).isFalse();
    }

    @Test
    void saySoWhereNothingIsKept() {
        assertThat(CacheHeaders.status(CacheStatus.BYPASS)).isEqualTo("tributary; fwd=bypass");
    }
}
