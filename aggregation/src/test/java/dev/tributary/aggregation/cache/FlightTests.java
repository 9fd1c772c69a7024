package dev.tributary.aggregation.cache;

import static dev.tributary.aggregation.cache.CacheStatus.How.COLLAPSED;
import static dev.tributary.aggregation.cache.CacheStatus.How.MISS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

class FlightTests {

    private static final int MEETINGS = 5_000;

    private final Kept kept = new Kept();

    @Test
    void computesOnceForAllWhoWait() {
        var first = kept.asked();
        var others = Stream.generate(kept::asked).limit(499).toList();

        kept.answers("one");

        assertThat(kept.begun()).isEqualTo(1);
        assertThat(Kept.text(first)).isEqualTo(Kept.of("one", MISS));
        assertThat(others).extracting(Kept::text).containsOnly(Kept.of("one", COLLAPSED));
    }

    @Test
    void givesWhatIsNotKeptToAllWhoWait() {
        var asked = List.of(kept.asked(), kept.asked());

        kept.answersInPart("half");

        assertThat(asked).extracting(Kept::text).containsExactly(Kept.of("half", MISS), Kept.of("half", COLLAPSED));
        kept.passes(Lately.MOMENT);
        assertThat(kept.served()).isEqualTo("nothing");
    }

    @Test
    void failsForAllWhoWaitAndIsForgotten() {
        var asked = List.of(kept.asked(), kept.asked());

        kept.fails(new IllegalStateException());

        assertThat(asked).extracting(Kept::text).containsOnly("error");
        assertThat(kept.served()).isEqualTo("nothing");
        assertThat(kept.begun()).isEqualTo(2);
    }

    @Test
    void outlivesItsFirstCaller() {
        var first = kept.asked();
        var second = kept.asked();

        first.cancel(true);
        assertThat(kept.cancelled()).isZero();

        kept.answers("one");
        assertThat(Kept.text(second)).isEqualTo(Kept.of("one", COLLAPSED));
    }

    @Test
    void endsWithItsLastCaller() {
        var first = kept.asked();
        var second = kept.asked();

        first.cancel(true);
        second.cancel(true);

        assertThat(kept.cancelled()).isEqualTo(1);
        kept.asks();
        assertThat(kept.begun()).isEqualTo(2);
    }

    @Test
    void leavesThoseWhoWaitWhenOnesPatienceIsOver() {
        var patient = kept.asked();
        var hurried = kept.patience(Duration.ofMillis(100)).asked();

        kept.passes(Duration.ofMillis(100));
        assertThat(Kept.text(hurried)).isEqualTo("error");

        kept.answers("one");
        assertThat(Kept.text(patient)).isEqualTo(Kept.of("one", MISS));
    }

    @Test
    void refusesMoreThanItCanSeat() {
        Stream.generate(kept::asked)
                .limit(Flight.MOST)
                .forEach(seated -> assertThat(seated).isNotDone());

        assertThat(kept.served()).isEqualTo("error");
        assertThat(kept.begun()).isEqualTo(1);
    }

    @Test
    void seesNoContextOfItsCallers() {
        var seen = new AtomicReference<ContextView>(Context.of("none", "yet"));
        Mono<Computed<String>> computation = Mono.deferContextual(context -> {
            seen.set(context);
            return Mono.just(new Computed<>("a", new byte[0], true, Set.of()));
        });
        var wanted = new Wanted(Kept.KEY, Set.of(), false, Kept.LIVES, Kept.LIMIT, null, new SilentEvents());

        var asked = kept.cache().find(wanted, left -> computation).contextWrite(Context.of("caller", "secret"));

        assertThat(asked.toFuture()).isCompleted();

        assertThat(seen.get().isEmpty()).isTrue();
    }

    /** Who leaves last and who comes next meet in the middle, again and again. */
    @Test
    void takesNobodyWithItWhoComesAsTheLastOneLeaves() {
        var flights = new Flights<String>(new SeenPurges());
        var wanted = new Wanted(Kept.KEY, Set.of(), false, Kept.LIVES, Kept.LIMIT, null, new SilentEvents());
        for (int round = 0; round < MEETINGS; round++) {
            Sinks.One<String> answer = Sinks.one();
            Mono<String> joined = flights.join(wanted, mark -> answer.asMono(), (first, result) -> result);
            var barrier = new CyclicBarrier(2);
            Disposable last = joined.subscribe();
            var leaving = CompletableFuture.runAsync(() -> {
                await(barrier);
                last.dispose();
            });
            await(barrier);
            var next = joined.toFuture();
            assertThat(leaving).succeedsWithin(Kept.LIMIT);
            answer.tryEmitValue("one").orThrow();
            assertThat(next).isCompletedWithValue("one");
            assertThat(flights.isUnderWay(wanted)).isFalse();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
