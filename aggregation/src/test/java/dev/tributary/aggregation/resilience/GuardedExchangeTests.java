package dev.tributary.aggregation.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.ServiceGauges;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

class GuardedExchangeTests {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration BRIEFLY = Duration.ofMillis(300);
    /** A limit that every call takes 80 % of. */
    private static final Duration NONE = Duration.ofNanos(10);

    private final Script source = new Script();
    private final Told gauges = new Told();

    @Test
    void opensWhenHalfOfTheCallsFail() {
        var guarded = guarded(LONG, LONG);

        List<String> outcomes = Stream.concat(
                        ask(guarded, 5, Script.answer()), ask(guarded, 6, Script.fails(Script.RESET)))
                .toList();

        assertThat(outcomes)
                .startsWith("answered", "answered", "answered", "answered", "answered")
                .endsWith("connection-reset", "breaker-open");
        assertThat(source.asked()).hasSize(10);
    }

    @Test
    void showsItsState() {
        var guarded = opened(SOON);
        assertThat(gauges.breaker("shop")).isEqualTo(ServiceGauges.Breaker.OPEN);

        source.plays(Mono.never());
        await().until(() -> ask(guarded).outcome().equals("silent"));
        assertThat(gauges.breaker("shop")).isEqualTo(ServiceGauges.Breaker.HALF_OPEN);

        guarded(LONG, LONG);
        assertThat(gauges.breaker("shop")).isEqualTo(ServiceGauges.Breaker.CLOSED);
    }

    @Test
    void refusesAtOnceWhileItIsOpenAndSaysUntilWhen() {
        var guarded = opened(LONG);

        Asked refused = ask(guarded);

        assertThat(refused.failure().failure()).isEqualTo(new SourceFailure.Unavailable("breaker-open", LONG));
        assertThat(refused.attempts()).isZero();
        assertThat(source.asked()).hasSize(10);
    }

    @Test
    void doesNotOpenBeforeThereWereEnoughCalls() {
        var guarded = guarded(LONG, LONG);

        assertThat(ask(guarded, 9, Script.fails(Script.RESET))).containsOnly("connection-reset");
        assertThat(ask(guarded, 1, Script.answer())).containsExactly("answered");
    }

    @ParameterizedTest
    @MethodSource
    void opensOnFaultsOfTheSource(SourceFailure failure) {
        var guarded = guarded(LONG, LONG);

        assertThat(ask(guarded, 11, Script.fails(failure))).endsWith("breaker-open");
    }

    private static Stream<SourceFailure> opensOnFaultsOfTheSource() {
        return Stream.of(
                new SourceFailure.TimedOut(LONG),
                new SourceFailure.Unavailable("status-503"),
                new SourceFailure.Broken("status-500", false),
                new SourceFailure.Broken("connection-refused", true));
    }

    @ParameterizedTest
    @MethodSource
    void staysClosedOnWhatTheSourceRightlyRefuses(SourceFailure failure) {
        var guarded = guarded(LONG, LONG);

        assertThat(ask(guarded, 100, Script.fails(failure))).containsOnly(failure.reason());
    }

    private static Stream<SourceFailure> staysClosedOnWhatTheSourceRightlyRefuses() {
        return Stream.of(
                new SourceFailure.NotFound("status-404"),
                new SourceFailure.Refused(400),
                new SourceFailure.Throttled(LONG),
                new SourceFailure.Unusable("too-long: id"));
    }

    @Test
    void opensOnDefectsOfOurOwn() {
        var guarded = guarded(LONG, LONG);
        source.plays(Mono.error(IllegalStateException::new));
        for (int call = 0; call < 10; call++) {
            guarded.exchange(source.call(LONG)).onErrorComplete().subscribe();
        }

        assertThat(ask(guarded).outcome()).isEqualTo("breaker-open");
    }

    @Test
    void opensWhenMostCallsAreSlow() {
        var guarded = guarded(NONE, LONG);

        assertThat(ask(guarded, 11, Script.answer())).startsWith("answered").endsWith("breaker-open");
    }

    @Test
    void countsACallThatTheCallerGaveUpNeitherWay() {
        var guarded = guarded(LONG, LONG);
        source.plays(Mono.never());
        for (int call = 0; call < 100; call++) {
            ask(guarded).cancel();
        }

        assertThat(ask(guarded, 10, Script.fails(Script.RESET))).containsOnly("connection-reset");
        assertThat(ask(guarded).outcome()).isEqualTo("breaker-open");
        assertThat(source.cancelled()).isEqualTo(100);
    }

    @Test
    void countsACallThatWasNeverMadeNeitherWay() {
        var timed = TimedExchange.of(LONG, source.time(), source);
        var guarded = GuardedExchange.of("shop", policy(LONG), LONG, gauges, timed);
        for (int call = 0; call < 10; call++) {
            Asked.with(guarded.exchange(source.call(Duration.ZERO)));
        }

        assertThat(ask(guarded).outcome()).isEqualTo("answered");
    }

    @Test
    void closesWhenTheSourceHasRecovered() {
        var guarded = opened(SOON);
        source.plays(Script.answer());

        await().until(() -> ask(guarded).outcome().equals("answered"));

        assertThat(ask(guarded, 100, Script.answer())).containsOnly("answered");
    }

    @Test
    void letsFiveCallsTryWhetherTheSourceHasRecovered() {
        var guarded = opened(SOON);
        source.plays(Mono.never());

        await().until(() -> ask(guarded).outcome().equals("silent"));

        assertThat(ask(guarded, 5, Mono.never()))
                .containsExactly("silent", "silent", "silent", "silent", "breaker-open");
    }

    @Test
    void opensAgainWhenTheSourceHasNotRecovered() {
        var guarded = opened(BRIEFLY);

        await().until(() -> ask(guarded).outcome().equals("connection-reset"));

        assertThat(ask(guarded, 5, Script.fails(Script.RESET)))
                .startsWith("connection-reset")
                .endsWith("breaker-open");
    }

    @Test
    void givesATrialBackThatTheCallerGaveUp() {
        var guarded = opened(SOON);
        source.plays(Mono.never());

        await().until(() -> ask(guarded).cancel().outcome().equals("silent"));

        assertThat(ask(guarded, 6, Mono.never())).startsWith("silent", "silent", "silent", "silent", "silent");
    }

    private SourceExchange<ServiceCall> opened(Duration open) {
        var guarded = guarded(LONG, open);
        assertThat(ask(guarded, 10, Script.fails(Script.RESET))).containsOnly("connection-reset");
        return guarded;
    }

    private SourceExchange<ServiceCall> guarded(Duration limit, Duration open) {
        return GuardedExchange.of("shop", policy(open), limit, gauges, source);
    }

    private static BreakerPolicy policy(Duration open) {
        return new BreakerPolicy(50, 20, 10, open, true);
    }

    private Stream<String> ask(SourceExchange<ServiceCall> guarded, int times, Mono<SourceReply> line) {
        source.plays(line);
        return Stream.generate(() -> ask(guarded).outcome()).limit(times).toList().stream();
    }

    private Asked ask(SourceExchange<ServiceCall> guarded) {
        return Asked.with(guarded.exchange(source.call(LONG)));
    }
}
