package dev.tributary.aggregation.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/** Puts questions to Redis, each within a limit of time. Whatever goes wrong there is no error: there is no answer. */
final class Trips {

    private static final Logger LOG = LoggerFactory.getLogger(Trips.class);

    private final Links links;
    private final Duration limit;
    private final Scheduler timer;
    private final LongSupplier nanos;
    private final Availability availability;

    /** What is asked, on a connection. */
    @FunctionalInterface
    interface Question<T> extends Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> {}

    Trips(Links links, Duration limit, Scheduler timer, LongSupplier nanos) {
        this.links = links;
        this.limit = limit;
        this.timer = timer;
        this.nanos = nanos;
        this.availability = new Availability(timer, this::isAlive, slow());
    }

    private CompletionStage<Boolean> isAlive() {
        var commands = links.own();
        return commands == null
                ? CompletableFuture.completedStage(false)
                : commands.ping()
                        .toCompletableFuture()
                        .thenApply(pong -> true)
                        .completeOnTimeout(false, slow().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What takes longer is an answer, but no good one. */
    private Duration slow() {
        return limit.dividedBy(2);
    }

    /** How long one answer may take. */
    Duration limit() {
        return limit;
    }

    boolean isAway() {
        return open() == null;
    }

    /** Nothing is tried again after that. */
    void stop() {
        availability.stop();
    }

    /** Where whoever asks now is answered. */
    Scheduler here() {
        return links.here();
    }

    /** The answer, if there is one. */
    <T> Mono<T> ask(Question<T> question) {
        return ask(question, late -> {}, limit);
    }

    /**
     * The answer, if there is one.
     *
     * @param late takes an answer for which nobody waits any more
     * @param within how long it is waited for, if that is less than it may take; with nothing left it is not asked
     */
    <T> Mono<T> ask(Question<T> question, Consumer<T> late, Duration within) {
        return within.isPositive()
                ? Mono.defer(() -> asked(question, late, within.compareTo(limit) < 0 ? within : limit))
                : Mono.empty();
    }

    private <T> Mono<T> asked(Question<T> question, Consumer<T> late, Duration most) {
        var commands = open();
        return commands == null
                ? Mono.empty()
                : Mono.<T>create(sink -> begin(sink, question.apply(commands), late))
                        .timeout(most, Mono.empty(), timer)
                        .onErrorResume(this::unanswered);
    }

    /** However soon whoever asked has left, Redis is judged by what comes of it in all of its time. */
    private <T> void begin(MonoSink<T> sink, CompletionStage<T> question, Consumer<T> late) {
        long began = nanos.getAsLong();
        var left = new AtomicBoolean();
        var judged = new AtomicBoolean();
        sink.onCancel(() -> {
            left.set(true);
            soon(limit.minusNanos(nanos.getAsLong() - began), () -> overdue(judged));
        });
        question.whenComplete((value, error) -> {
            if (error == null && !judged.getAndSet(true)) {
                availability.answered(Duration.ofNanos(nanos.getAsLong() - began));
            }
            if (!left.get()) {
                answer(sink, value, error);
            } else if (error == null) {
                late.accept(value);
            }
        });
    }

    private void soon(Duration time, Runnable what) {
        if (time.toMillis() <= 0) {
            what.run();
        } else {
            timer.schedule(what, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void overdue(AtomicBoolean judged) {
        if (!judged.getAndSet(true)) {
            availability.failed("no answer within " + limit.toMillis() + " ms");
        }
    }

    private static <T> void answer(MonoSink<T> sink, T value, @Nullable Throwable error) {
        if (error == null) {
            sink.success(value);
        } else {
            sink.error(error);
        }
    }

    /** A connection, unless there is no use in asking. */
    private @Nullable RedisClusterAsyncCommands<byte[], byte[]> open() {
        return availability.isResting() ? null : links.own();
    }

    private <T> Mono<T> unanswered(Throwable error) {
        judge(error);
        return Mono.empty();
    }

    /** Puts a question to whose answer nobody waits; completes with whether there was a good one in time. */
    <T> CompletionStage<Boolean> tell(Question<T> question) {
        var commands = open();
        return commands == null
                ? CompletableFuture.completedStage(false)
                : question.apply(commands)
                        .thenApply(answer -> true)
                        .toCompletableFuture()
                        .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionally(this::failed);
    }

    private boolean failed(Throwable error) {
        judge(error);
        return false;
    }

    private void judge(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof RedisCommandExecutionException refused) {
            LOG.debug("Redis refused: {}", refused.getMessage());
            availability.answered(Duration.ZERO);
        } else {
            availability.failed(String.valueOf(cause.getMessage()));
        }
    }
}
