package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.netty.resources.LoopResources;

@RunningService
class EventLoopTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final LoopResources loops;

    EventLoopTests(LoopResources loops) {
        this.loops = loops;
    }

    /** Every test of this module runs under this watch, so that whatever blocks a loop fails the request that it serves. */
    @Test
    void areWatchedForCallsThatBlock() {
        var blocked = loops.onServer(true).next().submit(() -> new Semaphore(0).tryAcquire(10, TimeUnit.MILLISECONDS));

        assertThat(blocked).failsWithin(LIMIT).withThrowableThat().withCauseInstanceOf(BlockingOperationError.class);
    }

    @Test
    void areOneForEachCore() {
        assertThat(loops.onServer(true)).hasSize(Runtime.getRuntime().availableProcessors());
    }
}
