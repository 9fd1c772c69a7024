package dev.tributary.aggregation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTests {

    private static final Duration LIMIT = Duration.ofMillis(800);

    private long now;

    @Test
    void tellsWhatIsLeft() {
        Deadline deadline = Deadline.in(LIMIT, () -> now);

        assertThat(deadline.left()).isEqualTo(LIMIT);
        passes(Duration.ofMillis(799));
        assertThat(deadline.left()).isEqualTo(Duration.ofMillis(1));
        assertThat(deadline.isOver()).isFalse();
    }

    @Test
    void isOverTheMomentThatNothingIsLeft() {
        Deadline deadline = Deadline.in(LIMIT, () -> now);

        passes(LIMIT);

        assertThat(deadline.left()).isZero();
        assertThat(deadline.isOver()).isTrue();
    }

    @Test
    void hasNeverLessThanNothingLeft() {
        Deadline deadline = Deadline.in(LIMIT, () -> now);

        passes(Duration.ofDays(1));

        assertThat(deadline.left()).isZero();
        assertThat(deadline.isOver()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1000, Long.MIN_VALUE, -1, 0})
    void doesNotMindWhereTheClockBeginsOrThatItOverflows(long origin) {
        now = origin;
        Deadline deadline = Deadline.in(LIMIT, () -> now);

        passes(Duration.ofMillis(300));

        assertThat(deadline.left()).isEqualTo(Duration.ofMillis(500));
        assertThat(deadline.within(Duration.ofMillis(100)).left()).isEqualTo(Duration.ofMillis(100));
        assertThat(deadline.within(Duration.ofMillis(600)).left()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void isShortenedButNeverProlonged() {
        Deadline deadline = Deadline.in(LIMIT, () -> now);

        passes(Duration.ofMillis(500));

        assertThat(deadline.within(Duration.ofMillis(299)).left()).isEqualTo(Duration.ofMillis(299));
        assertThat(deadline.within(Duration.ofMillis(300))).isSameAs(deadline);
        assertThat(deadline.within(Duration.ofSeconds(9))).isSameAs(deadline);
        assertThat(deadline.left()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void isOverFromTheBeginningWithoutALimit() {
        assertThat(Deadline.in(Duration.ZERO, () -> now).isOver()).isTrue();
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }
}
