package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read of a caller, and where nothing can. */
class RefusedCallerTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: { sql: 'select :caller.subject' }",
                "a: { call: shop, path: '/x/{caller.subject}' }",
                "a: { call: shop, path: /x, query: { q: '{caller.subject}' } }",
                "a: { call: shop, path: /x, headers: { q: '{caller.subject}' } }",
                "a: { value: 1, when: '{caller.subject}' }",
                "a: { sql: select 1, cache: { fresh: 1s, tags: ['user:{caller.subject}'] } }"
            })
    void isReadNowhereInAPublicView(String part) {
        assertThat(view("public", part).findings())
                .singleElement()
                .asString()
                .endsWith(": {caller.subject} of a public view, whose callers may be anybody"
                        + " (expected: access: authenticated, or a scope)");
        assertThat(view("authenticated", part).findings()).isEmpty();
        assertThat(view("scope:orders", part).findings()).isEmpty();
    }

    @Test
    void isNotReadByTagsOfAPublicView() {
        String view =
                "views: { v: { get: /v, %s cache: { fresh: 1s, tags: ['u:{caller.name}'] }, parts: { a: { value: 1 } } } }";

        assertThat(new Folder(path).file("a.yaml", view.formatted("")).findings())
                .hasSize(1);
        assertThat(new Folder(path)
                        .file("a.yaml", view.formatted("access: authenticated,"))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            caller.subjct   | caller.subject
            caller.name.x   | caller.name
            caller.claims.  | a parameter, or a part and its member such as product.sellerId
            caller.password | one of caller.subject, caller.name, caller.roles, caller.scopes, caller.claims.NAME
            """)
    void hasNoOtherValues(String name, String expected) {
        assertThat(view("authenticated", "a: { call: shop, path: '/{" + name + "}' }")
                        .findings())
                .singleElement()
                .asString()
                .endsWith("(expected: " + expected + ")");
    }

    @Test
    void lendsItsNameToNoPart() {
        assertThat(view("authenticated", "caller: { value: 1 }").findings())
                .containsExactly("a.yaml:8: views.page.parts.caller: not a part's name"
                        + " (expected: another, for {caller.…} is who asks)");
    }

    @Test
    void isNoneOfAnAddress() {
        assertThat(new Folder(path)
                        .file("a.yaml", "services: { s: { url: 'http://{caller.name}.example' } }")
                        .findings())
                .singleElement()
                .asString()
                .contains("services.s.url");
    }

    @Test
    void mayBeAParameterToo() {
        assertThat(new Folder(path)
                        .file(
                                "a.yaml",
                                "views: { v: { get: /v, params: { caller: int }, parts: { a: { rows: one, sql: 'select :caller' } } } }")
                        .findings())
                .isEmpty();
    }

    private Folder view(String access, String part) {
        return new Folder(path).file("a.yaml", """
                services:
                  shop: { url: http://localhost:1 }
                views:
                  page:
                    get: /page
                    access: %s
                    parts:
                      %s
                """.formatted(access, part));
    }
}
