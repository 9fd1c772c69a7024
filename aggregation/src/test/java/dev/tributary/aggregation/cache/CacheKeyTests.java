package dev.tributary.aggregation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheKeyTests {

    private static final int ROUNDS = 20_000;

    @Test
    void isTheSameForTheSamePieces() {
        assertThat(CacheKey.of("a").add("b").add(3).toKey())
                .isEqualTo(CacheKey.of("a").add("b").add(3).toKey());
    }

    @Test
    void tellsAnAbsentPieceFromAnEmptyOne() {
        assertThat(CacheKey.of("a").add(null).toKey())
                .isNotEqualTo(CacheKey.of("a").add("").toKey());
    }

    @Test
    void isAnotherForHalvesOfSurrogatePairsThatEncodeAlike() {
        assertThat(CacheKey.of("\ud800").toKey())
                .isNotEqualTo(CacheKey.of("\udbff").toKey())
                .isNotEqualTo(CacheKey.of("?").toKey());
    }

    @Test
    void isAnotherForOtherPieces() {
        var random = new Random(20_261_121);
        Map<CacheKey, List<@Nullable String>> seen = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<@Nullable String> pieces = pieces(random);
            CacheKey.Pieces key = CacheKey.of("v");
            pieces.forEach(key::add);

            List<@Nullable String> same = seen.putIfAbsent(key.toKey(), pieces);

            assertThat(same == null ? pieces : same).isEqualTo(pieces);
        }
        assertThat(seen.keySet()).allMatch(key -> key.text().matches("[A-Za-z0-9_-]{43}"));
    }

    /** Few pieces of few letters, so that many would run together if their lengths were not told. */
    private static List<@Nullable String> pieces(Random random) {
        List<@Nullable String> pieces = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            pieces.add(
                    random.nextInt(6) == 0
                            ? null
                            : "ab\0".repeat(2).substring(random.nextInt(4), 4 + random.nextInt(3)));
        }
        return pieces;
    }
}
