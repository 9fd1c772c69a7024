package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.AnswerCache;
import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Freshness;
import dev.tributary.aggregation.cache.Freshness.Sharing;
import dev.tributary.aggregation.cache.Purges;
import dev.tributary.aggregation.cache.SharedTier;
import dev.tributary.aggregation.cache.Tiers;
import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.KeptParts;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.execution.Sources;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Databases;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What a view's answers are kept under, for whom, and by what they are purged. */
class CachedViewTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String FILE = """
            services:
              open: { url: http://localhost:1 }
              closed: { url: http://localhost:1, headers: { forward: [x-user] } }
            views:
              page:
                get: /page
                params: { id: long, q: string, ids: { type: long, max-items: 3 }, lang: { default: en } }
                cache: { fresh: 30s, tags: ["product:{id}", "seller:{a.seller}", "other:{ids}", "item:{a.items.id}"] }
                parts: { a: { required: true, call: open, path: / }, b: { call: open, path: /b } }
              private:
                get: /private
                cache: { fresh: 30s }
                parts: { a: { call: closed, path: / } }
              varied:
                get: /varied
                cache: { fresh: 30s, vary: [x-region] }
                parts: { a: { call: open, path: / } }
              asked:
                get: /asked
                params: { lang: { in: header, default: en } }
                cache: { fresh: 30s }
                parts: { a: { call: open, path: / } }
              lacking:
                get: /lacking
                cache: { fresh: 30s, tags: ["seller:{a.seller}", "none:{a.none}"] }
                parts: { a: { call: open, path: / }, b: { call: open, path: "/b/{a.none}" } }
              spoken:
                get: /spoken
                params: { token: { in: header, name: Authorization } }
                cache: { fresh: 30s }
                parts: { a: { call: open, path: / } }
              crumbs:
                get: /crumbs
                params: { cookie: { in: header } }
                cache: { fresh: 30s }
                parts: { a: { call: open, path: / } }
              members:
                get: /members
                access: authenticated
                cache: { fresh: 30s }
                parts: { a: { call: open, path: / } }
              own:
                get: /own
                access: scope:read
                cache: { fresh: 30s }
                parts: { a: { call: open, path: /, query: { of: "{caller.subject}" } } }
              uncached:
                get: /uncached
                parts: { a: { call: open, path: / } }
            """;

    private final List<ServiceCall> calls = new ArrayList<>();
    private final Tiers tiers = new Tiers(1 << 20, SharedTier.none(), () -> 0, CacheEvents.none());
    private final AnswerCache<Answer> cache =
            new AnswerCache<>(tiers, () -> 0, () -> 0.5, Schedulers.parallel(), CachedView::absence);
    private Views views = new Views(List.of(), List.of());
    private Aggregator aggregator = new Aggregator(views, this::execution, cache, CacheEvents.none());
    private String broken = "none";

    @BeforeEach
    void declare(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), FILE);
        views = ViewFiles.read(folder, name -> null);
        aggregator = new Aggregator(views, this::execution, cache, CacheEvents.none());
    }

    private PlanExecution execution(Plan plan) {
        return new PlanExecution(
                plan,
                new Sources(
                        Map.of("open", this::exchange, "closed", this::exchange),
                        Databases.of(call -> Mono.just(List.of())),
                        call -> Mono.just(SourceReply.of(Json.NULL))),
                KeptParts.none(),
                System::nanoTime);
    }

    private Mono<SourceReply> exchange(ServiceCall call) {
        calls.add(call);
        return call.toString().contains(broken)
                ? Mono.error(new SourceException(new SourceFailure.Broken("broken", false)))
                : Mono.just(SourceReply.of(Json.checked(
                        ("{\"seller\":7,\"items\":[{\"id\":3},{},{\"id\":4}],\"call\":" + calls.size() + "}")
                                .getBytes(StandardCharsets.UTF_8),
                        8)));
    }

    @Test
    void keepsAnAnswerForTheSameArguments() {
        Served first = served("page", Map.of("id", "1", "q", "x"));
        Served second = served("page", Map.of("q", "x", "id", "01", "lang", "en"));

        assertThat(first.cacheStatus().how()).isEqualTo(How.MISS);
        assertThat(first.outcomes()).hasSize(2);
        assertThat(second.cacheStatus().how()).isEqualTo(How.HIT_MEMORY);
        assertThat(second.outcomes()).isEmpty();
        assertThat(second.document()).isEqualTo(first.document());
        assertThat(second.etag()).isEqualTo(first.etag()).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(second.freshness()).isEqualTo(new Freshness(Sharing.PUBLIC, 0, 30, 0, 0));
    }

    @Test
    void keepsOtherArgumentsApart() {
        served("page", Map.of("id", "1"));

        List<Map<String, String>> others = List.of(
                Map.of("id", "2"),
                Map.of("ids", "1"),
                Map.of("id", "1", "q", ""),
                Map.of("id", "1", "lang", "de"),
                Map.of("id", "1", "ids", "1,2"));

        assertThat(others.stream()
                        .map(query -> served("page", query).cacheStatus().how()))
                .containsOnly(How.MISS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product:1",
                "product",
                "seller:7",
                "seller",
                "other:5",
                "other:6",
                "item:3",
                "item:4",
                "view:page",
                "*"
            })
    void isPurgedByTagsOfArgumentsAndOfValues(String tag) {
        served("page", Map.of("id", "1", "ids", "5,6"));

        StepVerifier.create(tiers.purge(Set.of(tag)).then()).expectComplete().verify(LIMIT);

        assertThat(served("page", Map.of("id", "1", "ids", "5,6")).cacheStatus().how())
                .isEqualTo(How.MISS);
    }

    @Test
    void keepsAnIncompleteAnswerForAMomentWithoutPassingItForComplete() {
        broken = "/b";

        Served served = served("page", Map.of());

        assertThat(served.etag()).isNull();
        assertThat(served.freshness()).isEqualTo(Freshness.NONE);
        assertThat(served.cacheStatus().stored()).isFalse();
        Served again = served("page", Map.of());
        assertThat(again.cacheStatus().how()).isEqualTo(How.HIT_MEMORY);
        assertThat(again.document()).isEqualTo(served.document());
        assertThat(again.etag()).isNull();
        assertThat(again.freshness()).isEqualTo(Freshness.NONE);
        assertThat(calls).hasSize(2);
    }

    @Test
    void keepsAnAnswerThatLacksAPartForAValueThatIsNotThereUntilItMayBe() {
        Served served = served("lacking", Map.of());

        assertThat(served.document()).asString().contains("\"b\":null", "\"reference\":\"a.none\"");
        assertThat(served.etag()).isNotNull();
        assertThat(served.freshness()).isEqualTo(new Freshness(Sharing.PUBLIC, 0, 30, 0, 0));
        assertThat(served("lacking", Map.of()).cacheStatus().how()).isEqualTo(How.HIT_MEMORY);
        StepVerifier.create(tiers.purge(Set.of("seller:7")).then())
                .expectComplete()
                .verify(LIMIT);
        assertThat(served("lacking", Map.of()).cacheStatus().how()).isEqualTo(How.MISS);
    }

    @Test
    void givesNobodyWhatWasComputedWithAnothersHeaders() {
        Served ann = served("private", Map.of("x-user", "ann"), Map.of());
        Served ben = served("private", Map.of("x-user", "ben"), Map.of());
        Served nobody = served("private", Map.of());
        Served again = served("private", Map.of("x-user", "ann", "x-other", "1"), Map.of());

        assertThat(List.of(ann, ben, nobody))
                .allMatch(served -> served.cacheStatus().how() == How.MISS);
        assertThat(again.document()).isEqualTo(ann.document());
        assertThat(again.freshness().sharing()).isEqualTo(Sharing.PRIVATE);
    }

    @Test
    void showsSourcesNothingOfACallerThatIsNotInTheKey() {
        served("private", Map.of("x-user", "ann", "x-other", "secret"), Map.of());

        var caller = calls.getFirst().caller();
        assertThat(caller.header("x-user")).isEqualTo("ann");
        assertThat(caller.header("x-other")).isNull();
        assertThat(caller.trace().traceId()).isNotEqualTo(AnyCaller.TRACE_ID);
    }

    @Test
    void variesByTheHeadersThatAreDeclared() {
        Served north = served("varied", Map.of("x-region", "north"), Map.of());
        Served south = served("varied", Map.of("x-region", "south"), Map.of());

        assertThat(south.cacheStatus().how()).isEqualTo(How.MISS);
        assertThat(north.freshness().sharing()).isEqualTo(Sharing.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spoken", "crumbs"})
    void isForNobodyElseWhereAParameterTellsWhoAsks(String view) {
        assertThat(served(view, Map.of()).freshness().sharing()).isEqualTo(Sharing.PRIVATE);
    }

    @Test
    void isForEverybodyWhereAParameterTellsSomethingElse() {
        assertThat(served("asked", Map.of()).freshness().sharing()).isEqualTo(Sharing.PUBLIC);
    }

    @Test
    void goesRoundTheCacheWhereNoneIsDeclared() {
        served("uncached", Map.of());

        assertThat(served("uncached", Map.of()).cacheStatus().how()).isEqualTo(How.BYPASS);
        assertThat(calls).hasSize(2);
    }

    @Test
    void hasAtHandOnlyWhatWasAskedForByTheSameTarget() {
        View page = view("page");
        assertThat(aggregator.ready("/page?id=1")).isNull();

        Served first = served(aggregator.answer(page, question(page, Map.of(), Map.of("id", "1")), "/page?id=1"));

        Served ready = Objects.requireNonNull(aggregator.ready("/page?id=1"));
        assertThat(ready.document()).isEqualTo(first.document());
        assertThat(ready.cacheStatus().how()).isEqualTo(How.HIT_MEMORY);
        assertThat(aggregator.ready("/page?id=01")).isNull();
        StepVerifier.create(tiers.purge(Set.of(Purges.EVERYTHING)).then())
                .expectComplete()
                .verify(LIMIT);
        assertThat(aggregator.ready("/page?id=1")).isNull();
    }

    @Test
    void remembersNoTargetThatIsLong() {
        View page = view("page");
        String target = "/page?q=" + "x".repeat(250);

        served(aggregator.answer(page, question(page, Map.of(), Map.of("q", "x".repeat(250))), target));

        assertThat(aggregator.ready(target)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "varied", "asked", "spoken", "crumbs", "uncached", "members", "own"})
    void hasNothingAtHandThatATargetAloneDoesNotTell(String name) {
        View view = view(name);

        served(aggregator.answer(view, question(view, Map.of(), Map.of()), "/" + name));

        assertThat(aggregator.ready("/" + name)).isNull();
    }

    private Served served(String view, Map<String, String> query) {
        return served(view, Map.of(), query);
    }

    private Served served(String name, Map<String, String> headers, Map<String, String> query) {
        View view = view(name);
        return served(aggregator.answer(view, question(view, headers, query)));
    }

    private static Served served(Mono<Served> answer) {
        var future = answer.toFuture();
        assertThat(future).succeedsWithin(LIMIT);
        return Objects.requireNonNull(future.getNow(null));
    }

    private View view(String name) {
        return views.views().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Question question(View view, Map<String, String> headers, Map<String, String> query) {
        var said = new HashMap<String, List<String>>();
        query.forEach((name, value) -> said.put(name, List.of(value)));
        return new Question(Arguments.read(view, Map.of(), said, name -> List.of()), AnyCaller.of(headers), null);
    }
}
