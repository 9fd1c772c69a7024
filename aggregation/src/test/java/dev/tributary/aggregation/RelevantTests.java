package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.CallerIdentity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two callers have one key only if nothing that is read of them differs. */
class RelevantTests {

    private static final int ROUNDS = 20_000;
    private static final List<String> NAMES = List.of("claims.a", "claims.b", "name", "roles", "subject");

    private final Random random = new Random(20_261_121);

    @Test
    void keepsCallersApartByAllThatIsReadOfThem() {
        var relevant = new Relevant(List.of(), NAMES);
        Map<CacheKey, String> seen = new HashMap<>();
        Map<String, CacheKey> keys = new HashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            KeyedCaller caller = relevant.of(AnyCaller.of(identity()));
            String read = read(caller);
            CacheKey key = key(relevant, caller);

            assertThat(seen.getOrDefault(key, read)).isEqualTo(read);
            assertThat(keys.getOrDefault(read, key)).isEqualTo(key);
            seen.put(key, read);
            keys.put(read, key);
        }
        assertThat(seen).hasSizeGreaterThan(ROUNDS / 10);
    }

    @Test
    void knowsNothingElseOfThem() {
        var relevant = new Relevant(List.of("x-a"), List.of("subject"));
        var ann = new AnyCaller(
                Map.of("x-a", "1", "authorization", "secret"),
                new CallerIdentity("7", "ann", Set.of(), Set.of(), Map.of("a", "secret")),
                AnyCaller.of(Map.of()).trace());

        KeyedCaller known = relevant.of(ann);

        assertThat(known.headers()).isEqualTo(Map.of("x-a", "1"));
        assertThat(known.values()).isEqualTo(Map.of("subject", "7"));
        assertThat(known.toString()).doesNotContain("x-a", "subject");
        assertThat(key(relevant, known))
                .isEqualTo(key(
                        relevant,
                        relevant.of(new AnyCaller(
                                Map.of("x-a", "1"),
                                new CallerIdentity("7", "ben", Set.of("staff"), Set.of("x"), Map.of()),
                                ann.trace()))));
    }

    private static CacheKey key(Relevant relevant, KeyedCaller caller) {
        CacheKey.Pieces pieces = CacheKey.of("v");
        relevant.addTo(pieces, caller);
        return pieces.toKey();
    }

    private static String read(KeyedCaller caller) {
        return Arrays.deepToString(NAMES.stream()
                .map(name -> new Object[] {name, described(caller.proven(name))})
                .toArray());
    }

    private static Object described(@Nullable Object value) {
        return value instanceof String[] items
                ? Arrays.stream(items).map(RelevantTests::quoted).toList()
                : value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return text.length() + "'" + text + "'";
    }

    private CallerIdentity identity() {
        Map<String, Object> claims = new HashMap<>();
        for (String name : List.of("a", "b")) {
            if (random.nextInt(4) > 0) {
                claims.put(name, claim());
            }
        }
        return new CallerIdentity(text(), text(), new HashSet<>(texts()), Set.of(text()), claims);
    }

    private Object claim() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(3);
            case 1 -> random.nextBoolean();
            case 2 -> texts();
            default -> text();
        };
    }

    private List<String> texts() {
        return random.ints(random.nextInt(3)).mapToObj(_ -> text()).toList();
    }

    /** Few letters, so that many would run together if their lengths were not told; some look like other kinds. */
    private String text() {
        return List.of("", "a", "aa", "ab", "1", "true", "null", "a,b", "a\0b").get(random.nextInt(9));
    }
}
