package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedViewTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deadline: 61s        | .deadline: 61s (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            deadline: 0s         | .deadline: 0s (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            access: private      | .access: private (expected: public, authenticated or scope:NAME)
            snapshot: yes        | .snapshot: yes (expected: true or false)
            param: {}            | .param: unknown key (expected: params)
            post: /x             | .post: unknown key (expected: one of get, deadline, access, snapshot, cache, parts, params)
            params: [q]          | .params: a list (expected: keys with values)
            """)
    void isToldItsFileItsLineAndWhatWasExpected(String line, String finding) {
        assertThat(new Folder(path)
                        .file(
                                "page.yaml",
                                "views:\n  page:\n    get: /page\n    parts: { a: { value: 1 } }\n    " + line)
                        .findings())
                .containsExactly("page.yaml:5: views.page" + finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page", "/", "/page/", "//page", "/a//b", "/a b", "/a/*", "/a/**", "/a/x{id}", "/a/{id}x", "/a/{}",
                "/a/{1d}", "/a/{i-d}", "/a/{*id}", "/a/{id:.+}", "/a?b=1", "/a#b", "/é", "/a/..", "/../a", "/./a",
                        "/a/.",
                "/a%2fb", "http://host/a"
            })
    void hasAPathOfWordsAndParameters(String get) {
        assertThat(view(get).findings())
                .containsExactly(
                        "page.yaml:3: views.page.get: " + get
                                + " (expected: a path such as /products/{id}/page, each segment a word or one parameter in braces)");
    }

    @Test
    void hasEachPlaceholderOnce() {
        assertThat(view("/a/{id}/{id}").findings())
                .containsExactly(
                        "page.yaml:3: views.page.get: {id} twice in /a/{id}/{id} (expected: each placeholder once)");
    }

    @Test
    void hasAPath() {
        assertThat(new Folder(path)
                        .file("page.yaml", "views:\n  page:\n    parts: { a: { value: 1 } }\n")
                        .findings())
                .containsExactly("page.yaml:2: views.page: no 'get' (expected: get: some text)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    parts: {}"})
    void hasAPart(String parts) {
        assertThat(new Folder(path)
                        .file("page.yaml", "views:\n  page:\n    get: /page\n" + parts)
                        .findings())
                .containsExactly("page.yaml:2: views.page: no 'parts' (expected: parts: at least one)");
    }

    private Folder view(String get) {
        return new Folder(path).file("page.yaml", """
                views:
                  page:
                    get: "%s"
                    params: { id: int }
                    parts: { a: { value: 1 } }
                """.formatted(get));
    }
}
