package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.Databases;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.Service.RetryPolicy;
import dev.tributary.aggregation.source.ServiceGauges;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

class ExchangeStackTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoopResources loops = LoopResources.create("stack", 1, true);

    @AfterEach
    void endsTheLoops() {
        loops.dispose();
    }

    @Test
    void letsACallMeetTheLimitFirstAndTheClientLast() {
        assertThat(stack(2, true)).isEqualTo("Limited(Retried(Guarded(Timed(Http))))");
    }

    @Test
    void leavesOutWhatIsSwitchedOff() {
        assertThat(stack(1, true)).isEqualTo("Limited(Guarded(Timed(Http)))");
        assertThat(stack(2, false)).isEqualTo("Limited(Retried(Timed(Http)))");
        assertThat(stack(1, false)).isEqualTo("Limited(Timed(Http))");
    }

    @Test
    void givesTheDatabaseNothingButALimitOfTime() {
        Database database = Databases.of(query -> Mono.empty());

        assertThat(new ExchangeStack(loops, Schedulers.immediate(), ServiceGauges.none()).around(database))
                .hasToString("Timed(Database)");
    }

    @Test
    void givesFunctionsNothingButALimitOfTime() {
        assertThat(new ExchangeStack(loops, Schedulers.immediate(), ServiceGauges.none()).functions())
                .hasToString("Timed(Function)");
    }

    private String stack(int attempts, boolean guarded) {
        var service = new Service(
                "shop",
                URI.create("http://localhost:1"),
                SECOND,
                1024,
                64,
                4,
                new RetryPolicy(attempts, SECOND, 10),
                new BreakerPolicy(50, 50, 20, SECOND, guarded),
                List.of(),
                List.of());
        return new ExchangeStack(loops, Schedulers.immediate(), ServiceGauges.none())
                .around(service)
                .toString();
    }
}
