package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.AnswerCache;
import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.SharedTier;
import dev.tributary.aggregation.cache.Tiers;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.execution.Sources;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Databases;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Views whose parts are kept, over sources that number their answers, on a clock that the test moves. */
final class KeptShop {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<SourceCall> calls = new ArrayList<>();
    private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();
    private final Tiers tiers = new Tiers(1 << 20, SharedTier.none(), this::nanos, CacheEvents.none());
    private final Views views;
    private final Aggregator aggregator;
    private Sinks.@Nullable One<SourceReply> silence;
    private @Nullable SourceFailure failure;
    private int cancelled;
    private long nanos = 7;

    KeptShop(Views views) {
        this.views = views;
        var parts = new CachedParts(
                views,
                AnswerCache.ofPieces(tiers, this::nanos, () -> 0.5, timer, CachedParts::absence),
                CacheEvents.none(),
                this::nanos);
        var sources = new Sources(
                Map.of("open", this::exchange, "closed", this::exchange),
                Databases.of(this::query),
                call -> Mono.defer(() -> call.function().apply(call.inputs())).map(SourceReply::of));
        this.aggregator = new Aggregator(
                views,
                plan -> new PlanExecution(plan, sources, parts.of(plan.view()), this::nanos),
                new AnswerCache<>(tiers, this::nanos, () -> 0.5, timer, CachedView::absence),
                CacheEvents.none());
    }

    private long nanos() {
        return nanos;
    }

    private Mono<SourceReply> exchange(ServiceCall call) {
        return Mono.defer(() -> {
                    calls.add(call);
                    return answer();
                })
                .doOnCancel(() -> cancelled++);
    }

    private Mono<SourceReply> answer() {
        if (failure != null) {
            return Mono.error(new SourceException(failure, 2));
        }
        return silence == null
                ? Mono.just(SourceReply.of(json("{\"seller\":7,\"n\":" + calls.size() + "}")))
                : silence.asMono();
    }

    private Mono<List<Json>> query(SqlCall call) {
        return Mono.fromSupplier(() -> {
            calls.add(call);
            return call.queries().stream()
                    .map(query -> json("[{\"id\":1,\"n\":" + calls.size() + "}]"))
                    .toList();
        });
    }

    private static Json json(String text) {
        return Json.checked(text.getBytes(StandardCharsets.UTF_8), 8);
    }

    void passes(Duration time) {
        nanos += time.toNanos();
        timer.advanceTimeBy(time);
    }

    /** From now on sources fail so; {@code null} for not any more. */
    KeptShop fails(@Nullable SourceFailure how) {
        failure = how;
        return this;
    }

    /** Whoever asks from now on gets no answer until the result is given one. */
    Consumer<String> falls() {
        Sinks.One<SourceReply> sink = Sinks.one();
        silence = sink;
        return text -> sink.tryEmitValue(SourceReply.of(json(text))).orThrow();
    }

    void purges(String tag) {
        StepVerifier.create(tiers.purge(Set.of(tag)).then()).expectComplete().verify(LIMIT);
    }

    List<SourceCall> calls() {
        return calls;
    }

    /** What Services were asked for, in order. */
    List<String> targets() {
        return calls.stream().map(call -> ((ServiceCall) call).target()).toList();
    }

    int cancelled() {
        return cancelled;
    }

    CompletableFuture<@Nullable Served> asked(String name, Map<String, String> headers, String... query) {
        return asked(name, AnyCaller.of(headers), query).toFuture();
    }

    /** The answer to somebody who does not want what is kept. */
    CompletableFuture<@Nullable Served> askedAnew(String name, String... query) {
        return asked(name, AnyCaller.of(Map.of()), true, query).toFuture();
    }

    /** The answer for that caller. */
    Mono<Served> asked(String name, AnyCaller caller, String... query) {
        return asked(name, caller, false, query);
    }

    private Mono<Served> asked(String name, AnyCaller caller, boolean anew, String... query) {
        View view = views.views().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var said = new HashMap<String, List<String>>();
        for (int i = 0; i < query.length; i += 2) {
            said.put(query[i], List.of(query[i + 1]));
        }
        Arguments arguments = Arguments.read(view, Map.of(), said, header -> List.of());
        return aggregator.answer(view, new Question(arguments, caller, null, anew));
    }

    /** The answer, which is there at once. */
    Served served(String name, String... query) {
        return served(asked(name, Map.of(), query));
    }

    static Served served(CompletableFuture<@Nullable Served> asked) {
        assertThat(asked).succeedsWithin(LIMIT);
        return Objects.requireNonNull(asked.getNow(null));
    }

    String document(String name, String... query) {
        return text(served(name, query));
    }

    static String text(Served served) {
        return new String(served.document(), StandardCharsets.UTF_8);
    }

    /** What became of the parts, in their order. */
    String words(String name, String... query) {
        return String.join(
                " ",
                served(name, query).outcomes().stream()
                        .map(outcome -> outcome.word())
                        .toList());
    }
}
