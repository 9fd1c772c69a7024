package dev.tributary.aggregation.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.Service.RetryPolicy;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.ServiceGauges;
import dev.tributary.aggregation.source.SourceExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The whole stack over sources that misbehave, one call every 10 ms of virtual time. */
class SimulationTests {

    private static final Duration LIMIT = Duration.ofMillis(250);
    private static final Duration DEADLINE = Duration.ofMillis(750);
    private static final Duration PACE = Duration.ofMillis(10);
    private static final Duration OPEN = Duration.ofMinutes(10);
    private static final int CONCURRENCY = 20;

    private final Script source = new Script();
    private final SourceExchange<ServiceCall> stack = stack(new BreakerPolicy(50, 50, 20, OPEN, true));

    @Test
    void aSourceThatIsSlowButInTimeAnswersEveryCall() {
        source.plays(source.answerAfter(Duration.ofMillis(190)));

        assertThat(outcomes(stack, 500)).containsOnly("answered");
    }

    @Test
    void aSlowSourceHoldsNoMoreCallsThanItMay() {
        source.plays(source.answerAfter(Duration.ofMillis(240)));

        assertThat(outcomes(stack, 500))
                .contains("answered", "concurrency-limit")
                .hasSize(500);
        assertThat(source.asked()).hasSizeLessThan(500 * CONCURRENCY / 24 + CONCURRENCY);
    }

    @Test
    void aBlackHoleIsSoonLeftAlone() {
        source.plays(Mono.never());

        List<String> outcomes = outcomes(stack, 1000);

        assertThat(outcomes).contains("timeout").endsWith("breaker-open");
        assertThat(outcomes).containsOnly("timeout", "breaker-open", "concurrency-limit");
        assertThat(source.asked()).hasSizeLessThan(20 + CONCURRENCY);
        assertThat(source.cancelled()).isEqualTo(source.asked().size());
    }

    @Test
    void noCallOutlivesItsDeadlineHoweverItEnds() {
        source.plays(Mono.never());
        var unguarded = stack(new BreakerPolicy(50, 50, 20, OPEN, false));

        List<Asked> calls = IntStream.range(0, CONCURRENCY)
                .mapToObj(i -> Asked.with(unguarded.exchange(source.call(DEADLINE))))
                .toList();
        source.passes(DEADLINE);

        assertThat(calls).extracting(Asked::outcome).containsOnly("timeout");
        assertThat(calls).extracting(Asked::attempts).allMatch(attempts -> attempts <= 3);
    }

    @Test
    void aSourceThatFailsOnceInTenCallsIsHardlyNoticed() {
        var flapping = new ArrayList<Asked>();

        for (int round = 0; round < 20; round++) {
            source.once(Script.fails(Script.RESET)).plays(Script.answer());
            for (int call = 0; call < 10; call++) {
                flapping.add(Asked.with(stack.exchange(source.call(DEADLINE))));
                source.passes(Duration.ofMillis(100));
            }
        }

        assertThat(flapping).extracting(Asked::outcome).containsOnly("answered");
        assertThat(flapping)
                .extracting(Asked::attempts)
                .filteredOn(attempts -> attempts == 2)
                .hasSize(20);
    }

    @Test
    void aSourceThatIsDownGetsNoStormOfRetries() {
        source.plays(Script.fails(Script.RESET));

        outcomes(stack(new BreakerPolicy(50, 50, 20, OPEN, false)), 1000);

        assertThat(source.asked()).hasSizeBetween(1100, 1110);
    }

    @Test
    void aSourceThatRecoversAnswersAtOnceWhereTheBreakerStayedClosed() {
        source.plays(Script.fails(Script.RESET));
        outcomes(stack, 2);
        source.plays(Script.answer());

        assertThat(outcomes(stack, 100)).containsOnly("answered");
    }

    private SourceExchange<ServiceCall> stack(BreakerPolicy breaker) {
        SourceExchange<ServiceCall> exchange = TimedExchange.of(LIMIT, source.time(), source);
        exchange = GuardedExchange.of("shop", breaker, LIMIT, ServiceGauges.none(), exchange);
        exchange = RetriedExchange.of(new RetryPolicy(3, Duration.ofMillis(20), 10), source.time(), exchange);
        return LimitedExchange.of("shop", CONCURRENCY, ServiceGauges.none(), exchange);
    }

    /** What became of so many calls, when all of them have come to an end. */
    private List<String> outcomes(SourceExchange<ServiceCall> exchange, int times) {
        List<Asked> calls = new ArrayList<>();
        for (int call = 0; call < times; call++) {
            calls.add(Asked.with(exchange.exchange(source.call(DEADLINE))));
            source.passes(PACE);
        }
        source.passes(DEADLINE);
        return calls.stream().map(Asked::outcome).toList();
    }
}
