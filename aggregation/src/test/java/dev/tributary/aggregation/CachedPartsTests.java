package dev.tributary.aggregation;

import static dev.tributary.aggregation.view.ParameterType.LONG;
import static dev.tributary.aggregation.view.declaration.Declare.function;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** What the values of parts are kept under, for whom, and by what they are purged. */
class CachedPartsTests {

    private static final String FILE = """
            services:
              open: { url: http://localhost:1 }
              closed: { url: http://localhost:1, headers: { forward: [x-user] } }
            views:
              page:
                get: /page
                params: { id: long, q: string }
                parts: { a: { call: open, path: /a, query: { id: "{id}" }, cache: { fresh: 30s } } }
              other:
                get: /other
                params: { id: long }
                parts:
                  b: { call: open, path: /a, query: { id: "{id}" }, cache: { fresh: 30s } }
                  c: { call: open, path: /a, query: { id: "{id}" }, cache: { fresh: 31s } }
              private:
                get: /private
                parts: { a: { call: closed, path: /a, headers: { x-own: own }, cache: { fresh: 30s } } }
              tagged:
                get: /tagged
                params: { id: long, ids: { type: long, max-items: 3 } }
                parts:
                  a: { call: open, path: /a }
                  b:
                    call: open
                    path: /b/{a.seller}
                    cache: { fresh: 30s, tags: ["stock:{id}", "seller:{a.seller}", "whole:{a}", "other:{ids}"] }
              queried:
                get: /queried
                params: { id: long, q: string }
                parts:
                  a: { sql: "select :id, :q limit 9", cache: { fresh: 30s } }
                  b: { sql: select 2 limit 9 }
                  c: { sql: select 3 limit 9 }
              joined:
                get: /joined
                params: { of: { type: long, max-items: 9 } }
                parts:
                  list: { sql: "select unnest(:of) as id limit 9" }
                  each: { for-each: list.id, call: open, path: "/each/{key}", max-keys: 9, cache: { fresh: 30s, tags: ["one:{key}"] } }
                  all: { for-each: list.id, sql: "select :keys", key: id, cache: { fresh: 30s } }
            """;

    private final AtomicInteger asked = new AtomicInteger();
    private KeptShop shop = new KeptShop(new Views(List.of(), List.of()));

    @BeforeEach
    void declare(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), FILE);
        var functions = view("function")
                .get("/function")
                .param("id", LONG)
                .param("more", LONG)
                .part(
                        "a",
                        function(inputs -> Mono.fromSupplier(() -> Json.of(asked.incrementAndGet())))
                                .with("id")
                                .cache(cache -> cache.fresh(Duration.ofSeconds(30))));
        shop = new KeptShop(
                ViewFiles.check(folder, name -> null, List.of(functions)).orRefuse());
    }

    @Test
    void answerAQuestionThatWasAskedBefore() {
        String first = shop.document("page", "id", "1", "q", "x");

        assertThat(shop.document("page", "id", "01", "q", "y")).isEqualTo(first);
        assertThat(shop.words("page", "id", "1")).isEqualTo("cached");
        assertThat(shop.calls()).hasSize(1);
    }

    @Test
    void keepOtherQuestionsApart() {
        shop.served("page", "id", "1");

        assertThat(shop.words("page", "id", "2")).isEqualTo("fresh");
        assertThat(shop.words("page")).isEqualTo("fresh");
    }

    @Test
    void areSharedByViewsThatDeclareThemAlike() {
        shop.served("page", "id", "1");

        assertThat(shop.words("other", "id", "1")).isEqualTo("cached fresh");
    }

    @Test
    void giveNobodyWhatWasAskedWithAnothersHeaders() {
        String ann = KeptShop.text(KeptShop.served(shop.asked("private", Map.of("x-user", "ann"))));
        String ben = KeptShop.text(KeptShop.served(shop.asked("private", Map.of("x-user", "ben"))));
        String nobody = shop.document("private");

        assertThat(List.of(ann, ben, nobody)).doesNotHaveDuplicates();
        assertThat(KeptShop.text(KeptShop.served(shop.asked("private", Map.of("x-user", "ann", "x-other", "1")))))
                .isEqualTo(ann);
    }

    @Test
    void showTheirSourceNothingOfACallerThatIsNotInTheKey() {
        KeptShop.served(shop.asked("private", Map.of("x-user", "ann", "x-other", "secret")));

        var caller = ((ServiceCall) shop.calls().getFirst()).caller();
        assertThat(caller.header("x-user")).isEqualTo("ann");
        assertThat(caller.header("x-other")).isNull();
        assertThat(caller.trace().traceId()).isNotEqualTo(AnyCaller.TRACE_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock:1", "stock", "seller:7", "other:5", "other:6", "view:tagged", "*"})
    void arePurgedByTagsOfArgumentsAndOfValues(String tag) {
        shop.served("tagged", "id", "1", "ids", "5,6");

        shop.purges(tag);

        assertThat(shop.words("tagged", "id", "1", "ids", "5,6")).isEqualTo("fresh fresh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock:2", "view:page", "whole", "tagged"})
    void stayWhereOthersArePurged(String tag) {
        shop.served("tagged", "id", "1");

        shop.purges(tag);

        assertThat(shop.words("tagged", "id", "1")).isEqualTo("fresh cached");
    }

    @Test
    void arePurgedWithEveryViewThatSharesThem() {
        shop.served("page", "id", "1");

        shop.purges("view:other");

        assertThat(shop.words("page", "id", "1")).isEqualTo("fresh");
    }

    @Test
    void areKeptApartWhereTheyWearOtherTags() {
        shop.served("tagged", "id", "1");

        assertThat(shop.words("tagged", "id", "2")).isEqualTo("fresh fresh");
    }

    @Test
    void answerQueriesWithTheSameValues() {
        shop.served("queried", "id", "1");

        assertThat(shop.words("queried", "id", "1")).isEqualTo("cached fresh fresh");
        assertThat(shop.words("queried", "id", "2")).isEqualTo("fresh fresh fresh");
        assertThat(shop.words("queried", "id", "1", "q", "")).isEqualTo("fresh fresh fresh");
        assertThat(shop.words("queried", "id", "1")).isEqualTo("cached fresh fresh");
    }

    @Test
    void areNotAskedForInOneStatementWithOthers() {
        shop.served("queried", "id", "1");

        assertThat(shop.calls())
                .extracting(call -> ((SqlCall) call).queries().size())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void answerFunctionsWithTheSameInputs() {
        assertThat(shop.document("function", "id", "1")).isEqualTo("{\"a\":1}");
        assertThat(shop.document("function", "id", "1", "more", "2")).isEqualTo("{\"a\":1}");
        assertThat(shop.document("function", "id", "2")).isEqualTo("{\"a\":2}");
    }

    @Test
    void answerAJoinByTheCallsThatItIsMadeOf() {
        shop.served("joined", "of", "1");

        assertThat(shop.words("joined", "of", "2")).isEqualTo("fresh cached cached");
        shop.purges("one:1");
        assertThat(shop.words("joined", "of", "2")).isEqualTo("fresh fresh cached");
    }
}
