package dev.tributary.api.resource;

import dev.tributary.api.problem.Problem;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** So many streams at once; one more is sent away rather than made to wait. */
public final class Places {

    private static final String RETRY_SECONDS = "5";

    private final int most;
    private final Semaphore free;

    public Places(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** Does something in a place of its own, until it ends, fails or is cancelled; a problem if all are taken. */
    public Mono<Void> taken(Supplier<Mono<Void>> work) {
        return Mono.using(this::take, _ -> work.get(), Semaphore::release);
    }

    private Semaphore take() {
        if (!free.tryAcquire()) {
            throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "streams: " + most + " are under way (expected: at most " + most + "; try again later)")
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .asException();
        }
        return free;
    }
}
