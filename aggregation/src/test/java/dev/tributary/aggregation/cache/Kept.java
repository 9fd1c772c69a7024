package dev.tributary.aggregation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheStatus.How;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A cache on a clock that the test moves, with computations that end when it says so. */
final class Kept {

    static final Duration LIMIT = Duration.ofSeconds(10);
    static final CacheKey KEY = CacheKey.of("key").toKey();
    static final Lives LIVES =
            new Lives(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ZERO);

    private final Deque<Sinks.One<Computed<String>>> computations = new ArrayDeque<>();
    private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();
    private final Tiers tiers;
    private final AnswerCache<String> cache;
    private Lives lives = LIVES;
    private Set<String> known = Set.of(Purges.EVERYTHING, "view:v", "product", "product:42");
    private boolean moreToCome;
    private @Nullable Duration patience;
    private double random = 0.5;
    private long nanos = 7;
    private final List<@Nullable Duration> left = new ArrayList<>();
    private int begun;
    private int refreshed;
    private int cancelled;

    /** A computation found that there is no such thing. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Kept() {
        this(1 << 20, CacheEvents.none());
    }

    Kept(long bytes, CacheEvents events) {
        tiers = new Tiers(bytes, SharedTier.none(), () -> nanos, events);
        cache = new AnswerCache<>(tiers, () -> nanos, () -> random, timer, Kept::absence);
    }

    private static byte @Nullable [] absence(Throwable error) {
        return error instanceof Gone ? "gone".getBytes(StandardCharsets.UTF_8) : null;
    }

    Tiers tiers() {
        return tiers;
    }

    Kept negative(Duration life) {
        lives = new Lives(LIVES.fresh(), LIVES.stale(), LIVES.staleOnError(), life);
        return this;
    }

    AnswerCache<String> cache() {
        return cache;
    }

    Kept knows(String... tags) {
        known = Set.of(tags);
        return this;
    }

    Kept learnsTagsLater() {
        moreToCome = true;
        return this;
    }

    Kept patience(Duration limit) {
        patience = limit;
        return this;
    }

    Kept random(double next) {
        random = next;
        return this;
    }

    void passes(Duration time) {
        nanos += time.toNanos();
        timer.advanceTimeBy(time);
    }

    Mono<Found<String>> find() {
        return find(KEY);
    }

    Mono<Found<String>> find(CacheKey key) {
        var wanted = new Wanted(key, known, moreToCome, lives, LIMIT, patience, new Counted());
        return cache.find(wanted, rest -> Mono.defer(() -> compute(rest)));
    }

    private Mono<Computed<String>> compute(@Nullable Duration rest) {
        begun++;
        left.add(rest);
        Sinks.One<Computed<String>> sink = Sinks.one();
        computations.add(sink);
        return sink.asMono().doOnCancel(() -> cancelled++);
    }

    /** One caller, who asks now. */
    CompletableFuture<@Nullable Found<String>> asked() {
        return find().toFuture();
    }

    /** One caller, whose answer nobody looks at. */
    void asks() {
        asks(KEY);
    }

    void asks(CacheKey key) {
        assertThat(find(key).toFuture()).isNotCancelled();
    }

    /** Ends the computation that began first. */
    void answers(String document, String... tags) {
        computations.remove().tryEmitValue(computed(document, true, tags)).orThrow();
    }

    /** Takes the computation that began first out of turn; it answers when it is told to. */
    Consumer<String> takeFirst() {
        return ending(computations.remove());
    }

    /** The same with the one that began last. */
    Consumer<String> takeLast() {
        return ending(computations.removeLast());
    }

    private Consumer<String> ending(Sinks.One<Computed<String>> one) {
        return document -> one.tryEmitValue(computed(document, true)).orThrow();
    }

    /** The same with something that stays fresh for that long at most. */
    void answersFor(Duration limit, String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        computations
                .remove()
                .tryEmitValue(new Computed<>(document, bytes, true, known, limit, null))
                .orThrow();
    }

    void answersInPart(String document) {
        computations.remove().tryEmitValue(computed(document, false)).orThrow();
    }

    void fails(RuntimeException error) {
        computations.remove().tryEmitError(error).orThrow();
    }

    private Computed<String> computed(String document, boolean complete, String... tags) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return new Computed<>(document, bytes, complete, tags.length == 0 ? known : Set.of(tags));
    }

    /** Has an answer computed and kept. */
    Kept holding(String document) {
        asks();
        answers(document);
        return this;
    }

    /** What a caller gets at once, as text and how it was come by. */
    String served() {
        return text(asked());
    }

    static String text(CompletableFuture<@Nullable Found<String>> asked) {
        if (asked.isCompletedExceptionally()) {
            return "error";
        }
        Found<String> found = asked.getNow(null);
        return found == null
                ? "nothing"
                : new String(found.entry().document(), StandardCharsets.UTF_8) + " " + found.how();
    }

    static String of(String document, How how) {
        return document + " " + how;
    }

    int begun() {
        return begun;
    }

    int cancelled() {
        return cancelled;
    }

    int refreshed() {
        return refreshed;
    }

    /** What was left for each computation, in order; {@code null} for all of its time. */
    List<@Nullable Duration> left() {
        return left;
    }

    /** Counts computations that nobody waits for. */
    private final class Counted implements CacheEvents.OfView {

        @Override
        public void refreshed() {
            refreshed++;
        }
    }
}
