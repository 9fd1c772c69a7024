package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedReferenceTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limits       | {limits} is not known (expected: limit)
            prodct.id    | {prodct.id} is not known (expected: product)
            nothing.id   | {nothing.id} is not known (expected: one of limit, product, list, count, stock)
            limit.x      | {limit.x} is not known (expected: limit)
            product      | {product} (expected: one of its columns, such as product.id)
            list         | {list} (expected: a part with rows: one, or one element such as list.0.id)
            list.id      | {list.id} (expected: a part with rows: one, or one element such as list.0.id)
            list.0       | {list.0} (expected: a part with rows: one, or one element such as list.0.id)
            list.-1.id   | {list.-1.id} (expected: a part with rows: one, or one element such as list.0.id)
            ''           | {} (expected: a parameter, or a part and its member such as product.sellerId)
            ' limit'     | { limit} (expected: a parameter, or a part and its member such as product.sellerId)
            product.     | {product.} (expected: a parameter, or a part and its member such as product.sellerId)
            product..id  | {product..id} (expected: a parameter, or a part and its member such as product.sellerId)
            /product/id  | {/product/id} (expected: a parameter, or a part and its member such as product.sellerId)
            """)
    void leadsNowhere(String name, String finding) {
        String text = name.replace("'", "");

        assertThat(part("call: shop, path: '/x/{" + text + "}'").findings())
                .containsExactly("page.yaml:12: views.page.parts.user.path: " + finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call: shop, path: '/x/{prodct.id}'",
                "call: shop, path: /x, query: { q: 'a{prodct.id}' }",
                "call: shop, path: /x, headers: { x: 'a{prodct.id}' }",
                "sql: 'select :prodct.id'"
            })
    void isRefusedWhereverItStands(String source) {
        assertThat(part(source).findings())
                .singleElement()
                .asString()
                .endsWith(": {prodct.id} is not known (expected: product)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit", "product.id", "product.a-b.c", "list.0.id", "count", "count.a", "stock", "stock.0"})
    void isFineWhereItMayLeadToAValue(String name) {
        assertThat(part("call: shop, path: '/x/{" + name + "}'").findings()).isEmpty();
    }

    @Test
    void cannotWaitForItself() {
        assertThat(part("call: shop, path: '/x/{user.id}'").findings())
                .containsExactly("page.yaml:12: views.page.parts.user: waits for itself: user → user"
                        + " (expected: references that lead nowhere back)");
    }

    @Test
    void cannotWaitInACircle() {
        assertThat(part("call: shop, path: '/x/{b.id}' }\n      b: { call: shop, path: '/x/{c.id}' }\n"
                                + "      c: { rows: one, sql: 'select :user.id'")
                        .findings())
                .containsExactly("page.yaml:12: views.page.parts.user: waits for itself: user → b → c → user"
                        + " (expected: references that lead nowhere back)");
    }

    @Test
    void doesNotMakeOtherFindingsBeToldAgain() {
        assertThat(part("call: shop, path: '/x/{twice.a}/{twice.b}' }\n      twice: { value: 1, value: 2")
                        .findings())
                .containsExactly("page.yaml:13: views.page.parts.twice.value: given twice"
                        + " (expected: once; the first is at page.yaml:13)");
    }

    private Folder part(String source) {
        return new Folder(path).file("page.yaml", """
                services:
                  shop: { url: http://localhost:1 }
                views:
                  page:
                    get: /page
                    params: { limit: int }
                    parts:
                      product: { rows: one, sql: select 1 as id }
                      list: { sql: select 1 as id }
                      count: { rows: value, sql: select 1 }
                      stock: { call: shop, path: /stock }
                      user: { %s }
                """.formatted(source));
    }
}
