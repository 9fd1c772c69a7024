package dev.tributary.aggregation.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Service.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryBudgetTests {

    private static final int CALLS = 1000;
    private static final Duration LONG = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 15, 20", "10, 105, 110", "25, 255, 260"})
    void letsRetriesBeThatShareOfAThousandCallsThatAllFail(int percent, int least, int most) {
        Script source = new Script().plays(Script.fails(Script.RESET));
        var retried = RetriedExchange.of(new RetryPolicy(3, Duration.ZERO, percent), source.time(), source);

        for (int call = 0; call < CALLS; call++) {
            Asked.with(retried.exchange(source.call(LONG)));
            source.passes(Duration.ofMillis(1));
        }

        assertThat(source.asked().size() - CALLS).isBetween(least, most);
    }

    @Test
    void isFullAtTheBeginningAndSavesNoMoreThanTenUp() {
        RetryBudget budget = new RetryBudget(50);
        for (int call = 0; call < CALLS; call++) {
            budget.called();
        }

        assertThat(taken(budget)).isEqualTo(10);
        assertThat(taken(new RetryBudget(50))).isEqualTo(10);
    }

    @Test
    void growsWithEveryCallByItsShare() {
        RetryBudget budget = new RetryBudget(50);
        taken(budget);

        budget.called();
        assertThat(budget.tryRetry()).isFalse();
        budget.called();

        assertThat(taken(budget)).isOne();
    }

    @Test
    void isNoneAtZeroPercent() {
        assertThat(taken(new RetryBudget(0))).isZero();
    }

    private static int taken(RetryBudget budget) {
        int taken = 0;
        while (taken < CALLS && budget.tryRetry()) {
            taken++;
        }
        return taken;
    }
}
