package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.Freshness;
import dev.tributary.aggregation.execution.PartFailedException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the values of parts are served, and what answers say of their age. */
class PartLivesTests {

    private static final SourceFailure BROKEN = new SourceFailure.Broken("status-500", false);
    private static final SourceFailure ABSENT = new SourceFailure.NotFound("status-404");
    private static final String FILE = """
            services: { open: { url: http://localhost:1 }, closed: { url: http://localhost:1 } }
            views:
              page:
                get: /page
                parts: { a: { call: open, path: /a, cache: { fresh: 30s, stale: 1m, stale-on-error: 1h } } }
              required:
                get: /required
                parts: { a: { required: true, call: open, path: /r, cache: { fresh: 30s, negative: 10s } } }
              optional:
                get: /optional
                parts: { a: { call: open, path: /o, cache: { fresh: 30s, negative: 10s } } }
              kept:
                get: /kept
                params: { q: string }
                cache: { fresh: 60s }
                parts:
                  a: { required: true, call: open, path: /k, cache: { fresh: 20s, stale: 1m } }
                  b: { call: open, path: /b, cache: { fresh: 10s } }
              second:
                get: /second
                deadline: 500ms
                parts:
                  a: { call: open, path: /x }
                  b: { call: open, path: "/{a}", cache: { fresh: 30s } }
            """;

    private KeptShop shop = new KeptShop(new Views(List.of(), List.of()));

    @BeforeEach
    void declare(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), FILE);
        shop = new KeptShop(ViewFiles.check(folder, name -> null).views());
    }

    @Test
    void areServedStaleWhileANewOneIsAskedFor() {
        shop.served("page");
        shop.passes(Duration.ofSeconds(31));

        assertThat(shop.document("page"))
                .isEqualTo("{\"a\":{\"seller\":7,\"n\":1},\"_outcomes\":{\"a\":{\"outcome\":\"stale\",\"age\":31}}}");
        assertThat(shop.document("page")).isEqualTo("{\"a\":{\"seller\":7,\"n\":2}}");
        assertThat(shop.calls()).hasSize(2);
    }

    @Test
    void areServedStaleIfNoNewOneCanBeHad() {
        shop.served("page");
        shop.passes(Duration.ofMinutes(10));
        shop.fails(BROKEN);

        assertThat(shop.document("page"))
                .isEqualTo("{\"a\":{\"seller\":7,\"n\":1},\"_outcomes\":{\"a\":"
                        + "{\"outcome\":\"stale\",\"reason\":\"status-500\",\"age\":600}}}");
        assertThat(shop.words("page")).isEqualTo("stale");
        assertThat(shop.calls()).hasSize(2);
    }

    @Test
    void areGoneAtTheEndOfEverything() {
        shop.served("page");
        shop.passes(Duration.ofHours(2));

        assertThat(shop.fails(BROKEN).words("page")).isEqualTo("failed");
    }

    @Test
    void areNotServedOnceThereIsNoSuchThing() {
        shop.served("page");
        shop.passes(Duration.ofMinutes(10));

        assertThat(shop.fails(ABSENT).document("page")).contains("\"a\":null").contains("status-404");
    }

    @Test
    void areKnownToBeAbsentForAWhile() {
        assertThat(shop.fails(ABSENT).words("optional")).isEqualTo("failed");
        assertThat(shop.fails(null).document("optional"))
                .isEqualTo(
                        "{\"a\":null,\"_outcomes\":{\"a\":{\"outcome\":\"failed\",\"reason\":\"status-404\",\"attempts\":0}}}");
        shop.passes(Duration.ofSeconds(11));
        assertThat(shop.words("optional")).isEqualTo("fresh");
    }

    @Test
    void failTheViewWhereTheyAreRequiredAndAbsent() {
        shop.fails(ABSENT);

        for (int i = 0; i < 2; i++) {
            assertThat(shop.asked("required", Map.of()))
                    .failsWithin(KeptShop.LIMIT)
                    .withThrowableThat()
                    .withCauseInstanceOf(PartFailedException.class);
        }
        assertThat(shop.calls()).hasSize(1);
    }

    @Test
    void boundTheLifeOfAnAnswerThatRequiresThem() {
        assertThat(shop.served("kept").freshness().fresh()).isEqualTo(20);
        shop.passes(Duration.ofSeconds(15));

        assertThat(shop.served("kept", "q", "other").freshness().fresh()).isEqualTo(5);
    }

    @Test
    void makeAnAnswerIncompleteOnceTheyAreStale() {
        shop.served("kept");
        shop.passes(Duration.ofSeconds(25));

        Served stale = shop.served("kept", "q", "other");
        assertThat(KeptShop.text(stale)).contains("\"outcome\":\"stale\"");
        assertThat(stale.freshness()).isEqualTo(Freshness.NONE);
        assertThat(stale.etag()).isNull();
    }

    @Test
    void areAskedForOnceHoweverManyWaitAndWhoeverLeaves() {
        var source = shop.falls();
        var first = shop.asked("page", Map.of());
        var second = shop.asked("page", Map.of());

        first.cancel(true);
        assertThat(shop.cancelled()).isZero();
        source.accept("1");

        assertThat(KeptShop.text(KeptShop.served(second))).isEqualTo("{\"a\":1}");
        assertThat(shop.calls()).hasSize(1);
    }

    @Test
    void areNotAskedForAnyMoreOnceEverybodyHasLeft() {
        shop.falls();
        var first = shop.asked("page", Map.of());

        first.cancel(true);

        assertThat(shop.cancelled()).isEqualTo(1);
    }

    @Test
    void haveTheWholeTimeOfThePartWhileTheirCallerHasOnlyWhatIsLeft() {
        var first = shop.falls();
        var answer = shop.asked("second", Map.of());
        shop.passes(Duration.ofMillis(200));
        shop.falls();
        first.accept("1");
        assertThat(shop.calls().getLast().deadline().left()).isEqualTo(Duration.ofMillis(450));

        shop.passes(Duration.ofMillis(250));

        assertThat(KeptShop.text(KeptShop.served(answer)))
                .isEqualTo(
                        "{\"a\":1,\"b\":null,\"_outcomes\":{\"b\":{\"outcome\":\"failed\",\"reason\":\"timeout\",\"attempts\":0}}}");
        assertThat(shop.cancelled()).isEqualTo(1);
    }
}
