package dev.tributary.aggregation.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TimedExchangeTests {

    private static final Duration LIMIT = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration TICK = Duration.ofNanos(1);

    private final Script source = new Script();
    private final SourceExchange<ServiceCall> timed = TimedExchange.of(LIMIT, source.time(), source);

    @Test
    void letsAnAnswerPassThatComesInTime() {
        source.plays(source.answerAfter(LIMIT.minus(TICK)));

        Asked asked = Asked.with(timed.exchange(source.call(LONG)));
        source.passes(LIMIT);

        assertThat(asked.outcome()).isEqualTo("answered");
        assertThat(asked.attempts()).isOne();
    }

    @Test
    void givesUpAndCancelsAtItsLimit() {
        source.plays(Mono.never());

        Asked asked = Asked.with(timed.exchange(source.call(LONG)));
        source.passes(LIMIT.minus(TICK));
        assertThat(asked.outcome()).isEqualTo("silent");
        source.passes(TICK);

        assertThat(asked.failure().failure()).isEqualTo(new SourceFailure.TimedOut(LIMIT));
        assertThat(asked.attempts()).isOne();
        assertThat(source.cancelled()).isOne();
    }

    @Test
    void givesUpWhenTheDeadlineComesEarlier() {
        source.plays(Mono.never());
        ServiceCall call = source.call(Duration.ofMillis(300));
        source.passes(Duration.ofMillis(200));

        Asked asked = Asked.with(timed.exchange(call));
        source.passes(Duration.ofMillis(100));

        assertThat(asked.failure().failure()).isEqualTo(new SourceFailure.TimedOut(Duration.ofMillis(100)));
    }

    @Test
    void blamesNoSourceForACallersImpatience() {
        source.plays(Mono.never());
        ServiceCall call = source.call(Duration.ofMillis(10));
        var hurried = new ServiceCall(
                call.target(), call.headers(), call.caller(), call.deadline().asImpatient());

        Asked asked = Asked.with(timed.exchange(hurried));
        source.passes(Duration.ofMillis(10));

        assertThat(asked.outcome()).isEqualTo("timeout");
        assertThat(asked.failure().failure().isFault()).isFalse();
    }

    @Test
    void blamesASourceThatUsesItsOwnLimitUpHoweverImpatientTheCaller() {
        source.plays(Mono.never());
        ServiceCall call = source.call(LIMIT.plus(TICK));
        var hurried = new ServiceCall(
                call.target(), call.headers(), call.caller(), call.deadline().asImpatient());

        Asked asked = Asked.with(timed.exchange(hurried));
        source.passes(LIMIT);

        assertThat(asked.failure().failure().isFault()).isTrue();
    }

    @Test
    void measuresTheLimitFromSubscription() {
        source.plays(Mono.never());
        var exchange = timed.exchange(source.call(LONG));
        source.passes(LIMIT);

        Asked asked = Asked.with(exchange);

        assertThat(asked.outcome()).isEqualTo("silent");
        source.passes(LIMIT);
        assertThat(asked.outcome()).isEqualTo("timeout");
    }

    @Test
    void asksNothingWhenNothingIsLeft() {
        Asked asked = Asked.with(timed.exchange(source.call(Duration.ZERO)));

        assertThat(asked.outcome()).isEqualTo("timeout");
        assertThat(source.asked()).isEmpty();
        assertThat(asked.attempts()).isZero();
    }

    @Test
    void cancelsTheSourceWithTheCaller() {
        source.plays(Mono.never());

        Asked.with(timed.exchange(source.call(LONG))).cancel();

        assertThat(source.cancelled()).isOne();
    }

    @Test
    void letsAFailureOfTheSourcePass() {
        source.plays(Script.fails(Script.REFUSED));

        assertThat(Asked.with(timed.exchange(source.call(LONG))).failure().failure())
                .isEqualTo(Script.REFUSED);
    }
}
