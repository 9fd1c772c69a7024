package dev.tributary.aggregation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @ParameterizedTest
    @CsvSource({
        "00, 01, true",
        "00, 00, false",
        "00, 02, false",
        "00, 03, true",
        "00, ff, true",
        "01, 01, true",
        "fe, 00, false"
    })
    void readsTraceAndFlag(String version, String flags, boolean sampled) {
        assertThat(TraceParent.of("%s-%s-%s-%s".formatted(version, TRACE, SPAN, flags)))
                .isEqualTo(new TraceParent(TRACE, sampled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-%s-%s-01-", "01-%s-%s-01-what-the-future-will-be", "cc-%s-%s-09-x"})
    void readsAFutureVersionWithMoreFields(String format) {
        assertThat(TraceParent.of(format.formatted(TRACE, SPAN))).isEqualTo(new TraceParent(TRACE, true));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e47366-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "0-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00_4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7_01",
                " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
                "00-gbf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void beginsANewTraceWhereThereIsNoUsableOne(@Nullable String header) {
        TraceParent trace = TraceParent.of(header);

        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE).isNotEqualTo("0".repeat(32));
        assertThat(trace.sampled()).isFalse();
    }

    @Test
    void beginsANewTraceWhereTheHeaderIsHuge() {
        String huge = "01-%s-%s-01-%s".formatted(TRACE, SPAN, "x".repeat(100_000));

        assertThat(TraceParent.of(huge).traceId()).isNotEqualTo(TRACE);
    }

    @Test
    void beginsTracesThatDiffer() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> TraceParent.of(null).traceId())
                        .collect(Collectors.toSet()))
                .hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({"true, 01", "false, 00"})
    void givesEveryCallAnIdOfItsOwn(boolean sampled, String flags) {
        TraceParent trace = new TraceParent(TRACE, sampled);

        assertThat(IntStream.range(0, 1000).mapToObj(i -> trace.next()))
                .allMatch(next -> next.matches("00-" + TRACE + "-[0-9a-f]{16}-" + flags))
                .noneMatch(next -> next.contains("0".repeat(16)))
                .doesNotHaveDuplicates();
    }

    @Test
    void readsWhatItWrites() {
        TraceParent trace = TraceParent.of(null);

        assertThat(TraceParent.of(trace.next())).isEqualTo(trace);
    }
}
