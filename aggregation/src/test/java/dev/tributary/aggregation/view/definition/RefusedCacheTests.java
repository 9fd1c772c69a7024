package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
        String text = "views: { v: { get: /v, cache: { " + cache + " }, parts: { a: { sql: select 1 } } } }";

        assertThat(new Folder(path).file("a.yaml", text).findings())
                .anySatisfy(found -> assertThat(found).contains(finding));
    }
}
