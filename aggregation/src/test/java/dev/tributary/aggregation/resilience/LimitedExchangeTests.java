package dev.tributary.aggregation.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceExchange;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LimitedExchangeTests {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Script source = new Script();
    private final Told gauges = new Told();
    private final SourceExchange<ServiceCall> limited = LimitedExchange.of("shop", 2, gauges, source);

    @BeforeEach
    void isAlmostFull() {
        source.once(Mono.never()).plays(Script.answer());
        ask();
    }

    @Test
    void refusesAtOnceACallBeyondTheLimit() {
        source.plays(Mono.never());

        ask();
        Asked refused = ask();

        assertThat(refused.outcome()).isEqualTo("concurrency-limit");
        assertThat(refused.attempts()).isZero();
        assertThat(source.asked()).hasSize(2);
    }

    @Test
    void showsHowManyAreInFlight() {
        assertThat(gauges.inFlight("shop")).isOne();

        ask();
        assertThat(gauges.inFlight("shop")).isOne();

        source.plays(Mono.never());
        Asked waiting = ask();
        assertThat(gauges.inFlight("shop")).isEqualTo(2);

        waiting.cancel();
        assertThat(gauges.inFlight("shop")).isOne();
    }

    @Test
    void isFreedByAnAnswer() {
        source.plays(source.answerAfter(SLOW));
        ask();
        source.passes(SLOW);

        assertThat(ask().outcome()).isEqualTo("silent");
        assertThat(ask().outcome()).isEqualTo("concurrency-limit");
    }

    @Test
    void isFreedByAFailure() {
        source.once(Script.fails(Script.RESET)).plays(Mono.never());

        assertThat(ask().outcome()).isEqualTo("connection-reset");
        assertThat(ask().outcome()).isEqualTo("silent");
        assertThat(ask().outcome()).isEqualTo("concurrency-limit");
    }

    @Test
    void isFreedByACallerWhoLeaves() {
        source.plays(Mono.never());

        ask().cancel();

        assertThat(source.cancelled()).isOne();
        assertThat(ask().outcome()).isEqualTo("silent");
        assertThat(ask().outcome()).isEqualTo("concurrency-limit");
    }

    @Test
    void isNotFreedByACallThatWasRefused() {
        source.plays(Mono.never());
        ask();

        ask().cancel();

        assertThat(ask().outcome()).isEqualTo("concurrency-limit");
    }

    @Test
    void countsFromSubscription() {
        source.plays(Mono.never());
        limited.exchange(source.call(LONG));
        limited.exchange(source.call(LONG));

        assertThat(ask().outcome()).isEqualTo("silent");
    }

    private Asked ask() {
        return Asked.with(limited.exchange(source.call(LONG)));
    }
}
