package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedCacheTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stale: 5m                            | views.v.cache: no 'fresh' (expected: fresh: a duration
            fresh: 0s                            | views.v.cache.fresh: 0s (expected: a duration
            fresh: 5s, negative: soon            | views.v.cache.negative: soon (expected: a duration
            fresh: 5s, tags: ['a:{nowhere}']     | views.v.cache.tags[0]: {nowhere} is not known (expected:
            fresh: 5s, tags: ['a:{a.b.}']        | views.v.cache.tags[0]: {a.b.} (expected: a parameter
            fresh: 5s, tags: ['a:{a']            | views.v.cache.tags[0]: a:{a (expected: braces in pairs
            fresh: 5s, tags: ['a:{a.x}']         | views.v.cache.tags[0]: {a.x} (expected:
            fresh: 5s, vary: [host]              | views.v.cache.vary[0]: host (expected: a header that does not
            fresh: 5s, fresher: 6s               | views.v.cache.fresher: unknown key (expected: one of fresh, stale
            """)
    void saysWhatIsWrong(String cache, String finding) {
        assertRefused("get: /v, cache: { " + cache + " }, parts: { a: { sql: select 1 } }", finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sql: select 1, cache: { stale: 5m }                         | a.cache: no 'fresh' (expected: fresh: a duration
            sql: select 1, cache: { fresh: 0s }                         | a.cache.fresh: 0s (expected: a duration
            sql: select 1, cache: { fresh: 5s, vary: [x] }              | a.cache.vary: unknown key (expected: one of fresh, stale, stale-on-error, negative, tags)
            value: 1, cache: { fresh: 5s }                              | a.cache: never used, for the part is a constant (expected: no cache)
            sql: select 1, cache: { fresh: 5s, tags: ['a:{b.x}'] }      | a.cache.tags[0]: {b.x} is not there before a is asked (expected: a parameter, or a part that a waits for)
            sql: select 1, rows: one, cache: { fresh: 5s, tags: ['a:{a.x}'] } | a.cache.tags[0]: {a.x} is not there before a is asked (expected: a parameter
            sql: select 1, cache: { fresh: 5s, tags: [x, 'a:{no}'] }    | a.cache.tags[1]: {no} is not known (expected:
            """)
    void saysWhatIsWrongWithThatOfAPart(String part, String finding) {
        assertRefused(
                "get: /v, parts: { a: { " + part + " }, b: { sql: select 1, rows: one } }", "views.v.parts." + finding);
    }

    @Test
    void refusesToKeepAQueryOfASnapshot() {
        assertRefused(
                "get: /v, snapshot: true, parts: { a: { sql: select 1, cache: { fresh: 5s } } }",
                "views.v.parts.a.cache: of another moment than the other queries of the snapshot (expected: no cache");
    }

    @Test
    void takesTagsOfPartsThatAreThereBefore() {
        String text =
                "views: { v: { get: /v, parts: { a: { sql: select 1, rows: one }, b: { sql: 'select :a.x', rows: one },"
                        + " c: { sql: 'select :b.x limit 1', cache: { fresh: 5s, tags: ['a:{a.x}', 'b:{b.x}'] } } } } }";

        assertThat(new Folder(path).file("a.yaml", text).findings()).isEmpty();
    }

    @Test
    void warnsOfAViewThatIsFreshForLongerThanWhatItRequires() {
        String text = "views: { v: { get: /v, cache: { fresh: 1m }, parts: {"
                + " a: { required: true, sql: select 1 limit 1, cache: { fresh: 5s } },"
                + " b: { sql: select 1 limit 1, cache: { fresh: 5s } } } } }";
        new Folder(path).file("a.yaml", text);

        assertThat(ViewFiles.check(path, name -> null).warnings())
                .extracting(Finding::toString)
                .containsExactly(
                        "a.yaml:1: views.v.cache.fresh: 60000ms (expected: at most 5000ms, for it is never longer"
                                + " than that of the required part a)");
    }

    private void assertRefused(String view, String finding) {
        assertThat(new Folder(path)
                        .file("a.yaml", "views: { v: { " + view + " } }")
                        .findings())
                .anySatisfy(found -> assertThat(found).contains(finding));
    }
}
