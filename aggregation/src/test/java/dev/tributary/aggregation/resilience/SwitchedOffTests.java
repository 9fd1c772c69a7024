package dev.tributary.aggregation.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.Service.RetryPolicy;
import dev.tributary.aggregation.source.ServiceGauges;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SwitchedOffTests {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Script source = new Script();

    @Test
    void isRetryingWithOneAttempt() {
        assertThat(RetriedExchange.of(new RetryPolicy(1, LIMIT, 10), source.time(), source))
                .isSameAs(source);
    }

    @Test
    void isABreakerThatIsNotEnabled() {
        assertThat(GuardedExchange.of(
                        "shop", new BreakerPolicy(50, 50, 20, LIMIT, false), LIMIT, ServiceGauges.none(), source))
                .isSameAs(source);
    }

    @Test
    void isNothingElse() {
        assertThat(TimedExchange.of(LIMIT, source.time(), source)).hasToString("Timed(Script)");
        assertThat(LimitedExchange.of("shop", 1, ServiceGauges.none(), source)).hasToString("Limited(Script)");
        assertThat(RetriedExchange.of(new RetryPolicy(2, LIMIT, 0), source.time(), source))
                .hasToString("Retried(Script)");
        assertThat(GuardedExchange.of(
                        "shop", new BreakerPolicy(50, 50, 20, LIMIT, true), LIMIT, ServiceGauges.none(), source))
                .hasToString("Guarded(Script)");
    }
}
