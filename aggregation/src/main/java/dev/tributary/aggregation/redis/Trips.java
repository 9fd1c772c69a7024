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
    private final Availability availability;

    /** What is asked, on a connection. */
    @FunctionalInterface
    interface Question<T> extends Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> {}

    Trips(Links links, Duration limit, Scheduler timer) {
        this.links = links;
        this.limit = limit;
        this.timer = timer;
        this.availability = new Availability(timer, this::isAlive);
    }

    private CompletionStage<Boolean> isAlive() {
        var commands = links.own();
        return commands == null
                ? CompletableFuture.completedStage(false)
                : commands.ping()
                        .toCompletableFuture()
                        .thenApply(pong -> true)
                        .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS);
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
        return ask(question, late -> {});
    }

    /**
     * The answer, if there is one.
     *
     * @param late takes an answer for which nobody waits any more
     */
    <T> Mono<T> ask(Question<T> question, Consumer<T> late) {
        return Mono.defer(() -> asked(question, late))
                .timeout(limit, timer)
                .doOnNext(answer -> availability.answered())
                .onErrorResume(this::unanswered);
    }

    private <T> Mono<T> asked(Question<T> question, Consumer<T> late) {
        var commands = open();
        if (commands == null) {
            return Mono.empty();
        }
        return Mono.create(sink -> {
            var left = new AtomicBoolean();
            sink.onCancel(() -> left.set(true));
            question.apply(commands).whenComplete((value, error) -> {
                if (!left.get()) {
                    answer(sink, value, error);
                } else if (error == null) {
                    late.accept(value);
                }
            });
        });
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
            availability.answered();
        } else {
            availability.failed(cause);
        }
    }
}
