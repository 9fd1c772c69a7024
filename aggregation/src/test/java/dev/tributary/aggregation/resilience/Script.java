package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A source that follows a script, a line for each time that it is asked, in a time that only the test lets pass. */
final class Script implements SourceExchange<ServiceCall> {

    static final SourceFailure RESET = new SourceFailure.Broken("connection-reset", true);
    static final SourceFailure REFUSED = new SourceFailure.Refused(400);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Deque<Mono<SourceReply>> lines = new ArrayDeque<>();
    private final List<Duration> asked = new ArrayList<>();
    private Mono<SourceReply> last = answer();
    private int cancelled;

    /** Plays that line one time, after those before it. */
    Script once(Mono<SourceReply> line) {
        lines.add(line);
        return this;
    }

    /** Plays that line whenever there is no other left. */
    Script plays(Mono<SourceReply> line) {
        last = line;
        return this;
    }

    static Mono<SourceReply> answer() {
        return Mono.just(SourceReply.of(Json.TRUE));
    }

    static Mono<SourceReply> fails(SourceFailure failure) {
        return Mono.error(() -> new SourceException(failure));
    }

    Mono<SourceReply> answerAfter(Duration delay) {
        return answer().delayElement(delay, time);
    }

    @Override
    public Mono<SourceReply> exchange(ServiceCall call) {
        return Mono.defer(this::play).doOnCancel(() -> cancelled++);
    }

    private Mono<SourceReply> play() {
        asked.add(now());
        return lines.isEmpty() ? last : lines.remove();
    }

    VirtualTimeScheduler time() {
        return time;
    }

    void passes(Duration duration) {
        time.advanceTimeBy(duration);
    }

    private Duration now() {
        return Duration.ofNanos(time.now(TimeUnit.NANOSECONDS));
    }

    /** A call that may last that long from now on. */
    ServiceCall call(Duration limit) {
        Deadline deadline = Deadline.in(limit, () -> time.now(TimeUnit.NANOSECONDS));
        return new ServiceCall("/x", List.of(), AnyCaller.of(Map.of()), deadline);
    }

    /** When it was asked. */
    List<Duration> asked() {
        return asked;
    }

    int cancelled() {
        return cancelled;
    }

    @Override
    public String toString() {
        return "Script";
    }
}
