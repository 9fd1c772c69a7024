package dev.tributary.aggregation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceFailureTests {

    private static final Duration SOON = Duration.ofSeconds(3);

    @ParameterizedTest
    @MethodSource
    void tellsWhetherItPassesAndWhoIsToBlame(SourceFailure failure, String reason, boolean passes, boolean fault) {
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.isPassing()).isEqualTo(passes);
        assertThat(failure.isFault()).isEqualTo(fault);
    }

    private static Stream<Arguments> tellsWhetherItPassesAndWhoIsToBlame() {
        return Stream.of(
                arguments(new SourceFailure.NotFound("status-404"), "status-404", false, false),
                arguments(new SourceFailure.Refused(401), "status-401", false, false),
                arguments(new SourceFailure.Throttled(null), "status-429", true, false),
                arguments(new SourceFailure.TimedOut(SOON), "timeout", true, true),
                arguments(new SourceFailure.Unavailable("status-503"), "status-503", true, true),
                arguments(new SourceFailure.Broken("connection-reset", true), "connection-reset", true, true),
                arguments(new SourceFailure.Broken("not-json", false), "not-json", false, true),
                arguments(new SourceFailure.Unusable("too-long: id"), "too-long: id", false, false));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhenToComeBackWhereTheSourceSaidSo(SourceFailure failure, @Nullable Duration expected) {
        assertThat(failure.retryAfter()).isEqualTo(expected);
    }

    private static Stream<Arguments> tellsWhenToComeBackWhereTheSourceSaidSo() {
        return Stream.of(
                arguments(new SourceFailure.Throttled(SOON), SOON),
                arguments(new SourceFailure.Unavailable("status-503", SOON), SOON),
                arguments(new SourceFailure.Unavailable("status-503"), null),
                arguments(new SourceFailure.TimedOut(SOON), null),
                arguments(new SourceFailure.Refused(400), null));
    }

    @Test
    void isCarriedWithoutAStackTrace() {
        SourceException carried = new SourceException(new SourceFailure.Refused(400));

        assertThat(carried).hasMessage("status-400").hasNoCause();
        assertThat(carried.getStackTrace()).isEmpty();
        assertThat(carried.attempts()).isOne();
    }
}
