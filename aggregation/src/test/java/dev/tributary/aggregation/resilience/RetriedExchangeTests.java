package dev.tributary.aggregation.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tributary.aggregation.source.Service.RetryPolicy;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

class RetriedExchangeTests {

    private static final Duration BACKOFF = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(100);

    private final Script source = new Script();
    private final SourceExchange<ServiceCall> retried = retried(3);

    @Test
    void asksAgainUntilThereIsAnAnswer() {
        source.once(Script.fails(Script.RESET)).once(Script.fails(Script.RESET)).plays(Script.answer());

        Asked asked = Asked.with(retried.exchange(source.call(LONG)));
        source.passes(LONG);

        assertThat(asked.outcome()).isEqualTo("answered");
        assertThat(asked.attempts()).isEqualTo(3);
    }

    @Test
    void asksAsOftenAsThePolicySaysAndNotOnceMore() {
        source.plays(Script.fails(Script.RESET));

        Asked asked = Asked.with(retried.exchange(source.call(LONG)));
        source.passes(LONG);

        assertThat(asked.failure().failure()).isEqualTo(Script.RESET);
        assertThat(asked.attempts()).isEqualTo(3);
        assertThat(source.asked()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource
    void asksAgainOnlyAfterAFailureThatMayPass(SourceFailure failure, int attempts) {
        source.plays(Script.fails(failure));

        Asked asked = Asked.with(retried.exchange(source.call(LONG)));
        source.passes(LONG);

        assertThat(asked.failure().failure()).isEqualTo(failure);
        assertThat(source.asked()).hasSize(attempts);
    }

    private static Stream<Arguments> asksAgainOnlyAfterAFailureThatMayPass() {
        return Stream.of(
                arguments(new SourceFailure.TimedOut(BACKOFF), 3),
                arguments(new SourceFailure.Throttled(null), 3),
                arguments(new SourceFailure.Unavailable("status-503"), 3),
                arguments(new SourceFailure.Broken("not-json", false), 1),
                arguments(new SourceFailure.NotFound("status-404"), 1),
                arguments(new SourceFailure.Refused(401), 1),
                arguments(new SourceFailure.Unusable("too-long: id"), 1));
    }

    @RepeatedTest(20)
    void waitsForNoLongerThanABoundThatDoubles() {
        source.plays(Script.fails(Script.RESET));

        Asked.with(retried.exchange(source.call(LONG)));
        source.passes(LONG);

        assertThat(source.asked().get(1).minus(source.asked().get(0))).isBetween(Duration.ZERO, BACKOFF);
        assertThat(source.asked().get(2).minus(source.asked().get(1)))
                .isBetween(Duration.ZERO, BACKOFF.multipliedBy(2));
    }

    @Test
    void waitsForATimeOfItsOwnInEveryCall() {
        source.plays(Script.fails(Script.RESET));

        for (int call = 0; call < 5; call++) {
            Asked.with(retried(2).exchange(source.call(LONG)));
        }
        source.passes(LONG);

        assertThat(source.asked()).hasSize(10);
        assertThat(source.asked().subList(5, 10)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource
    void comesBackWhenTheSourceSaysSo(SourceFailure failure) {
        source.once(Script.fails(failure)).plays(Script.answer());

        Asked asked = Asked.with(retried.exchange(source.call(LONG)));
        source.passes(Duration.ofMillis(2999));
        assertThat(source.asked()).hasSize(1);
        source.passes(Duration.ofMillis(1));

        assertThat(asked.attempts()).isEqualTo(2);
    }

    private static Stream<SourceFailure> comesBackWhenTheSourceSaysSo() {
        Duration later = Duration.ofSeconds(3);
        return Stream.of(new SourceFailure.Throttled(later), new SourceFailure.Unavailable("status-503", later));
    }

    @Test
    void givesUpAtOnceWhenTheSourceWantsToBeLeftAloneUntilAfterTheDeadline() {
        source.plays(Script.fails(new SourceFailure.Throttled(Duration.ofSeconds(3))));

        Asked asked = Asked.with(retried.exchange(source.call(Duration.ofSeconds(3))));

        assertThat(asked.outcome()).isEqualTo("status-429");
        assertThat(asked.attempts()).isOne();
        assertThat(asked.failure().failure().retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void asksNothingAfterTheDeadline() {
        source.plays(Script.fails(Script.RESET).delaySubscription(Duration.ofMillis(500), source.time()));

        Asked asked = Asked.with(retried.exchange(source.call(Duration.ofMillis(500))));
        source.passes(LONG);

        assertThat(asked.outcome()).isEqualTo("connection-reset");
        assertThat(source.asked()).hasSize(1);
    }

    @Test
    void countsWhatWasNeverAsked() {
        source.plays(Mono.error(() -> new SourceException(new SourceFailure.Unavailable("breaker-open", LONG), 0)));

        assertThat(Asked.with(retried.exchange(source.call(LONG))).attempts()).isZero();
    }

    @Test
    void stopsWithTheCaller() {
        source.plays(Script.fails(new SourceFailure.Throttled(Duration.ofSeconds(1))));

        Asked.with(retried.exchange(source.call(LONG))).cancel();
        source.passes(LONG);

        assertThat(source.asked()).hasSize(1);
    }

    @Test
    void beginsAnewForEverySubscriber() {
        source.once(Script.fails(Script.REFUSED)).plays(Script.answer());
        var exchange = retried.exchange(source.call(LONG));

        assertThat(Asked.with(exchange).outcome()).isEqualTo("status-400");
        assertThat(Asked.with(exchange).outcome()).isEqualTo("answered");
    }

    private SourceExchange<ServiceCall> retried(int attempts) {
        return RetriedExchange.of(new RetryPolicy(attempts, BACKOFF, 10), source.time(), source);
    }
}
