package dev.tributary.aggregation;

import static dev.tributary.aggregation.view.declaration.Declare.function;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Freshness.Sharing;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Inputs;
import dev.tributary.aggregation.view.declaration.CacheDeclaration;
import dev.tributary.aggregation.view.declaration.Declaration;
import dev.tributary.aggregation.view.declaration.FunctionPart;
import dev.tributary.aggregation.view.declaration.ViewDeclaration;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who gets which bytes, where answers and parts read the caller, and where they only want to know that there is one. */
class CallerViewsTests {

    private static final int CALLERS = 20;
    private static final int ROUNDS = 50;
    private static final int A_ROUND = 100;
    private static final int AT_ONCE = 32;
    private static final List<String> VIEWS = List.of("own", "tenants", "shared", "parts", "uncached");

    private final AtomicInteger shared = new AtomicInteger();
    private final AtomicInteger tagged = new AtomicInteger();
    private final AtomicInteger echoed = new AtomicInteger();
    private final KeptShop shop;

    CallerViewsTests(@TempDir Path folder) {
        shop = new KeptShop(
                ViewFiles.check(folder, name -> null, declarations()).orRefuse());
    }

    private List<Declaration> declarations() {
        return List.of(
                of("own")
                        .cache(cache -> keep(cache).tags("user:{caller.subject}"))
                        .part("a", echo("caller.subject")),
                of("tenants").cache(CallerViewsTests::keep).part("a", echo("caller.claims.tenant")),
                of("shared").cache(CallerViewsTests::keep).part("a", counted(shared)),
                of("parts")
                        .part("a", echo("caller.subject").cache(CallerViewsTests::keep))
                        .part("b", counted(shared).cache(CallerViewsTests::keep))
                        .part("c", counted(tagged).cache(cache -> keep(cache).tags("user:{caller.name}"))),
                of("uncached").part("a", echo("caller.subject")));
    }

    private static ViewDeclaration of(String name) {
        return view(name).get("/" + name).access("authenticated");
    }

    private static CacheDeclaration keep(CacheDeclaration cache) {
        return cache.fresh(Duration.ofSeconds(30));
    }

    private FunctionPart echo(String what) {
        return function(inputs -> Mono.fromSupplier(() -> echo(inputs, what)).subscribeOn(Schedulers.parallel()))
                .with(what);
    }

    private Json echo(Inputs inputs, String what) {
        echoed.incrementAndGet();
        return Json.of(inputs.get(what, String.class));
    }

    private static FunctionPart counted(AtomicInteger counter) {
        return function(inputs ->
                Mono.fromSupplier(() -> Json.of(counter.incrementAndGet())).subscribeOn(Schedulers.parallel()));
    }

    private static AnyCaller caller(int i) {
        return AnyCaller.named("c" + i, Map.of("tenant", "t" + i % 3, "secret", "s" + i));
    }

    private Served served(String view, int caller) {
        return KeptShop.served(shop.asked(view, caller(caller)).toFuture());
    }

    @Test
    void keepAnAnswerThatReadsTheCallerForHimAlone() {
        served("own", 1);

        assertThat(served("own", 1).cacheStatus().how()).isEqualTo(How.HIT_MEMORY);
        assertThat(served("own", 2).cacheStatus().how()).isEqualTo(How.MISS);
        assertThat(KeptShop.text(served("own", 2))).isEqualTo("{\"a\":\"id-of-c2\"}");
    }

    @Test
    void shareAnAnswerAmongAllWhoAreTheSameInWhatItReads() {
        served("tenants", 1);

        assertThat(served("tenants", 4).cacheStatus().how()).isEqualTo(How.HIT_MEMORY);
        assertThat(served("tenants", 2).cacheStatus().how()).isEqualTo(How.MISS);
    }

    @Test
    void shareAnAnswerThatReadsNothingOfTheCaller() {
        served("shared", 1);

        assertThat(served("shared", 2).cacheStatus().how()).isEqualTo(How.HIT_MEMORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "tenants", "shared"})
    void letNobodyElseKeepAnAnswer(String view) {
        assertThat(served(view, 1).freshness().sharing()).isEqualTo(Sharing.PRIVATE);
        assertThat(served(view, 1).freshness().sharing()).isEqualTo(Sharing.PRIVATE);
    }

    @Test
    void keepAPartThatReadsTheCallerForHimAlone() {
        String one = KeptShop.text(served("parts", 1));
        String two = KeptShop.text(served("parts", 2));

        assertThat(one).isEqualTo("{\"a\":\"id-of-c1\",\"b\":1,\"c\":1}");
        assertThat(two).isEqualTo("{\"a\":\"id-of-c2\",\"b\":1,\"c\":2}");
        assertThat(KeptShop.text(served("parts", 1))).isEqualTo(one);
        assertThat(echoed).hasValue(2);
    }

    @Test
    void arePurgedForOneCaller() {
        served("own", 1);
        served("own", 2);

        shop.purges("user:id-of-c1");

        assertThat(served("own", 1).cacheStatus().how()).isEqualTo(How.MISS);
        assertThat(served("own", 2).cacheStatus().how()).isEqualTo(How.HIT_MEMORY);
    }

    @Test
    void leakNothingBetweenCallersWhoAskAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * A_ROUND;
            var answers = Flux.range(first, A_ROUND)
                    .flatMapSequential(
                            i -> shop.asked(asked(i), caller(i % CALLERS)).subscribeOn(Schedulers.parallel()), AT_ONCE)
                    .map(KeptShop::text)
                    .collectList()
                    .toFuture();
            assertThat(answers).succeedsWithin(KeptShop.LIMIT);
            List<String> texts = Objects.requireNonNull(answers.getNow(null));
            IntStream.range(0, A_ROUND).forEach(i -> expect(first + i, texts.get(i)));
            shop.purges("*");
        }
    }

    /** Whose turn it is and what he asks for go round in other rhythms, so that everybody asks for everything. */
    private static String asked(int i) {
        return VIEWS.get(i / CALLERS % VIEWS.size());
    }

    private static void expect(int i, String text) {
        int caller = i % CALLERS;
        String own = "\"a\":\"id-of-c" + caller + "\"";
        switch (asked(i)) {
            case "own", "uncached" -> assertThat(text).isEqualTo("{" + own + "}");
            case "tenants" -> assertThat(text).isEqualTo("{\"a\":\"t" + caller % 3 + "\"}");
            case "shared" -> assertThat(text).matches("\\{\"a\":\\d+}");
            default -> assertThat(text).matches("\\{" + own + ",\"b\":\\d+,\"c\":\\d+}");
        }
    }
}
