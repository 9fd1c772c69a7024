package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Editors and readers agree on what a key takes: up to its bounds, and not beyond. */
class AgreedValueTests {

    private static final String SERVICE = "services: { s: { url: http://s, %s } }";
    private static final String RETRY = SERVICE.formatted("retry: { %s }");
    private static final String BREAKER = SERVICE.formatted("breaker: { window: 10000, %s }");
    private static final String VIEW = "views: { v: { get: /v, parts: { a: { value: 1 } }, %s } }";
    private static final String CACHE = VIEW.formatted("cache: { fresh: 1s, %s }");
    private static final String PARAMETER = VIEW.formatted("params: { p: { %s } }");
    private static final String PART = "views: { v: { get: /v, deadline: 60s, parts: { a: { sql: select 1, %s } } } }";

    /** A join of all keys in one query. */
    private static final String JOIN = "views: { v: { get: /v, parts: { l: { sql: select 1 }, "
            + "a: { sql: 'select :keys', for-each: l.id, key: id, %s } } } }";

    private static final String SECONDS = "1ms 60s 60000ms 1m 007s '${T:5s}'";
    private static final String NO_SECONDS = "0ms 61s 60001ms 2m 1h 5 1.5s -1s 5S soon";
    private static final String HOURS = "1ms 24h 1440m 86400s '${T:5s}'";
    private static final String NO_HOURS = "0ms 25h 1441m 86401s 5 -1s soon";
    private static final String FLAGS = "true false 'true' '${T:false}'";
    private static final String NO_FLAGS = "yes no 1 TRUE! ''";

    /** A key that has bounds, what it takes, and what it does not. */
    record Case(Key<?> key, String file, String taken, String refused) {

        @Override
        public String toString() {
            return key.name();
        }
    }

    static final List<Case> CASES = List.of(
            new Case(
                    ServiceKeys.URL,
                    "services: { s: { %s } }",
                    "http://s https://s:1/a/ '${U:http://s}'",
                    "s ftp://s http:// /s http://u@s http://s?q 1"),
            new Case(ServiceKeys.TIMEOUT, SERVICE, SECONDS, NO_SECONDS),
            new Case(
                    ServiceKeys.MAX_RESPONSE,
                    SERVICE,
                    "1B 67108864B 65536KB 64MB",
                    "0B 67108865B 65537KB 65MB 1GB 5 1mb"),
            new Case(ServiceKeys.MAX_DEPTH, SERVICE, "1 1000 '1' '01000' '${N:5}'", "0 1001 '1001' -1 1.5 many true"),
            new Case(ServiceKeys.CONCURRENCY, SERVICE, "1 10000 '2'", "0 10001 '0' +5 adaptive"),
            new Case(ServiceKeys.ATTEMPTS, RETRY, "1 3 '2'", "0 4 '4' 2.5 two"),
            new Case(ServiceKeys.BACKOFF, RETRY, SECONDS, NO_SECONDS),
            new Case(ServiceKeys.BUDGET, RETRY, "0% 100% 10%", "101% 10 1.5% '%' -1%"),
            new Case(ServiceKeys.WINDOW, SERVICE.formatted("breaker: { %s }"), "5 10000", "4 10001 '4' x"),
            new Case(ServiceKeys.FAILURE_RATE, BREAKER, "1% 100%", "0% 101% 50"),
            new Case(ServiceKeys.MINIMUM, BREAKER, "1 10000", "0 10001"),
            new Case(ServiceKeys.OPEN, BREAKER, "1ms 10m 600s 600000ms", "0s 11m 601s 600001ms 1h"),
            new Case(ServiceKeys.ENABLED, BREAKER, FLAGS, NO_FLAGS),
            new Case(ViewKeys.DEADLINE, VIEW, SECONDS, NO_SECONDS),
            new Case(ViewKeys.SNAPSHOT, VIEW, FLAGS, NO_FLAGS),
            new Case(CacheKeys.FRESH, VIEW.formatted("cache: { %s }"), HOURS, NO_HOURS),
            new Case(CacheKeys.STALE, CACHE, HOURS, NO_HOURS),
            new Case(CacheKeys.STALE_ON_ERROR, CACHE, HOURS, NO_HOURS),
            new Case(CacheKeys.NEGATIVE, CACHE, HOURS, NO_HOURS),
            new Case(
                    ViewKeys.ACCESS,
                    VIEW,
                    "public authenticated scope:a scope:reviews:write scope:https://x/y.z_1 '${A:public}'",
                    "private true '' scope 'scope:' scope::a 'scope:a\"' Public"),
            new Case(ParameterKeys.IN, PARAMETER, "query header", "body 1"),
            new Case(
                    ParameterKeys.TYPE, PARAMETER, "string int long decimal boolean uuid date instant", "Int number 1"),
            new Case(ParameterKeys.MAX_LENGTH, PARAMETER, "0 8192 '5'", "8193 -1 '8193' x"),
            new Case(ParameterKeys.MIN_LENGTH, PARAMETER, "0 256", "8193 -1 x"),
            new Case(ParameterKeys.REQUIRED, PARAMETER, FLAGS, NO_FLAGS),
            new Case(ParameterKeys.MAX_ITEMS, PARAMETER, "1 1000", "0 1001 '0'"),
            new Case(
                    ParameterKeys.MIN,
                    PARAMETER.formatted("type: decimal, %s"),
                    "-1 0.50 '1' '${N:1}'",
                    "x true 1e 2026-1-1"),
            new Case(
                    ParameterKeys.MAX,
                    PARAMETER.formatted("type: date, %s"),
                    "2026-01-31 '2026-01-31'",
                    "x true 31.1.2026"),
            new Case(PartKeys.REQUIRED, PART, FLAGS, NO_FLAGS),
            new Case(PartKeys.TIMEOUT, PART, "1ms 59s 0059s", NO_SECONDS),
            new Case(PartKeys.ROWS, PART, "one many value '${R:one}'", "some 1"),
            new Case(PartKeys.MAX, PART, "1 10000 '10000'", "0 10001 '10001' x"),
            new Case(PartKeys.JOINED_ROWS, JOIN, "one many", "some 1"),
            new Case(PartKeys.MISSING, JOIN, "null 'null' drop", "skip 1"),
            new Case(PartKeys.MAX_KEYS, JOIN, "1 1000", "0 1001"),
            new Case(PartKeys.BATCH, JOIN, "1 1000", "0 1001"));

    @TempDir
    private Path path;

    @Test
    void coversEveryKeyThatHasBounds() {
        assertThat(CASES.stream().map(Case::key))
                .containsAll(DeclaredKey.all().stream()
                        .<Key<?>>map(DeclaredKey::key)
                        .filter(key -> key.form().words().matches("(number|duration|size|share|`).*"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("CASES")
    void isTakenByBoth(Case each) {
        for (String value : each.taken().split(" ", -1)) {
            String text = each.file().formatted(each.key().name() + ": " + value);
            assertThat(errors(text)).as(text).isEmpty();
            assertThat(Editor.complaints(text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("CASES")
    void isRefusedByBoth(Case each) {
        for (String value : each.refused().split(" ", -1)) {
            String text = each.file().formatted(each.key().name() + ": " + value);
            assertThat(errors(text)).as(text).isNotEmpty();
            assertThat(Editor.complaints(text)).as(text).isNotEmpty();
        }
    }

    private List<String> errors(String text) {
        return new Folder(path).file("a.yaml", text).findings();
    }
}
