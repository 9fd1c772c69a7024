package dev.tributary.aggregation;

import static dev.tributary.aggregation.view.declaration.Declare.function;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Inputs;
import dev.tributary.aggregation.source.SourceFunction;
import dev.tributary.aggregation.view.declaration.Declaration;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class DeclarationDigestTests {

    private static final String FILE = """
            services:
              shop:
                url: http://localhost:1/base
                timeout: 1s
                headers: { forward: [x-tenant], set: { x-client: one, x-more: two } }
              unused: { url: http://localhost:2 }
            views:
              page:
                get: /page/{id}
                deadline: 2s
                cache: { fresh: 30s, tags: ["product:{id}"], vary: [x-region] }
                params:
                  id: long
                  word: { pattern: "[a-z]+", default: some }
                  ids: { type: long, max-items: 20 }
                  price: { type: decimal, min: 0.00 }
                  lang: { in: header, default: en, enum: [en, de] }
                parts:
                  product: { required: true, rows: one, sql: "select * from product where id = :id and price > :price" }
                  related: { sql: "select id from product limit :id", rows: many, max: 50, fallback: [] }
                  stock:
                    for-each: related.id
                    call: shop
                    path: /stock
                    query: { ids: "{keys}", a: "1", b: "2", c: "3" }
                    headers: { x-part: stock }
                    key: id
                    attach: related.stock
                  seller:
                    call: shop
                    path: /sellers/{product.sellerId}
                    select: /items/0
                    timeout: 500ms
                    when: "{word}"
                    rename: { name: title, city: town, zip: code, street: road }
                  count: { sql: select 1, rows: value }
                  terms: { value: { text: here, list: [1.50, true] }, drop: [list] }
              other: { get: /other, parts: { a: { value: 1 } } }
            """;

    @TempDir
    private Path folder;

    @Test
    void isTheSameWhenTheFilesAreReadAgain() throws IOException {
        assertThat(digest(FILE)).isEqualTo(digest(FILE)).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void isTheSameInAnotherProcess() throws IOException {
        String here = digest(FILE);

        assertThat(DigestOfFolder.inAnotherProcess(folder)).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page: | web:
            get: /page/{id} | get: /pages/{id}
            fresh: 30s | fresh: 31s
            product:{id} | item:{id}
            vary: [x-region] | vary: [x-area]
            default: some | default: other
            default: some | required: true
            ids: { type | more: { type
            [a-z]+ | [a-y]+
            max-items: 20 | max-items: 21
            ids: { type: long | ids: { type: int
            ids: { type: long, max-items: 20 } | ids: { type: long }
            min: 0.00 | min: 0.10
            [en, de] | [en, fr]
            in: header | in: query
            required: true, rows | rows
            rows: value | rows: one
            price > :price | price >= :price
            > :price | > :id
            max: 50 | max: 51
            fallback: [] | fallback: {}
            , fallback: [] |
            for-each: related.id | for-each: related.ref
            path: /stock | path: /stocks
            a: "1", b: "2" | b: "2", a: "1"
            a: "1", b: "2" | a: "12", b: ""
            x-part: stock | x-part: store
            key: id | key: ref
            attach: related.stock | attach: related.store
            /sellers/{product.sellerId} | /sellers/{product.ownerId}
            /items/0 | /items/1
            when: "{word}" | when: "{lang}"
            name: title | name: heading
            1.50 | 1.5
            true] | false]
            drop: [list] | fields: [list]
            deadline: 2s | snapshot: true
            deadline: 2s | access: authenticated
            localhost:1/base | localhost:1/other
            [x-tenant] | [x-tenant, x-user]
            x-client: one | x-client: two
            set: { x-client: one, x-more: two } | set: { x-more: two, x-client: one }
            """)
    void changesWithAllThatAnAnswerDependsOn(String said, @Nullable String instead) throws IOException {
        assertThat(digest(changed(said, instead == null ? "" : instead))).isNotEqualTo(digest(FILE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deadline: 2s | deadline: 3s
            timeout: 500ms | timeout: 400ms
            timeout: 1s | timeout: 2s
            timeout: 1s | concurrency: 9
            timeout: 1s | max-response: 1KB
            timeout: 1s | max-depth: 9
            timeout: 1s | retry: { attempts: 3 }
            timeout: 1s | breaker: { enabled: false }
            localhost:2 | localhost:3
            value: 1 | value: 2
            """)
    void staysWhereNoAnswerCanChange(String said, String instead) throws IOException {
        assertThat(digest(changed(said, instead))).isEqualTo(digest(FILE));
    }

    @Test
    void tellsFunctionsByClassAndLine() {
        assertThat(digest(one())).isEqualTo(digest(one()));
        assertThat(digest(one())).isNotEqualTo(digest(another()));
        assertThat(digest(given(new Price(1)))).isNotEqualTo(digest(given(inputs -> Mono.just(Json.NULL))));
    }

    private static Declaration one() {
        return view("v").get("/v").part("a", function(inputs -> Mono.just(Json.NULL)));
    }

    private static Declaration another() {
        return view("v").get("/v").part("a", function(inputs -> Mono.just(Json.NULL)));
    }

    private static Declaration given(SourceFunction function) {
        return view("v").get("/v").part("a", function(function));
    }

    /** A function that holds values which nobody else may read. */
    private record Price(int value) implements SourceFunction {

        @Override
        public Mono<Json> apply(Inputs inputs) {
            return Mono.just(Json.of(value));
        }
    }

    private String digest(Declaration declaration) {
        return DigestOfFolder.of(
                ViewFiles.check(folder, name -> null, List.of(declaration)).orRefuse());
    }

    private String digest(String file) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), file);
        return DigestOfFolder.here(folder);
    }

    private static String changed(String said, String instead) {
        assertThat(FILE).contains(said);
        return FILE.replaceFirst(Pattern.quote(said), Matcher.quoteReplacement(instead));
    }
}
