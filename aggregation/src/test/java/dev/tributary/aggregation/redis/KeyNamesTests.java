package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import io.lettuce.core.cluster.SlotHash;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyNamesTests {

    private final KeyNames names = new KeyNames("shop");

    @Test
    void beginWithTheNamespace() {
        CacheKey key = Tier.key("one");

        assertThat(List.of(names.answer(key), names.lease(key), names.tag("a"), names.sequence(), names.purged()))
                .allSatisfy(name -> assertThat(Raw.name(name)).startsWith("shop:"));
    }

    @Test
    void ofOneAnswerAreInOneSlotAndThoseOfManyAreSpread() {
        List<CacheKey> keys = List.of(Tier.key("one"), Tier.key("two"), Tier.key("three"), Tier.key("four"));

        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(SlotHash.getSlot(names.answer(key))).isEqualTo(SlotHash.getSlot(names.lease(key))));
        assertThat(keys.stream().map(key -> SlotHash.getSlot(names.answer(key))).distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void ofTagsDifferWhateverTheTagsAre() {
        assertThat(List.of("", "*", "product", "product:42", "{product:42}", "{}", "sequence", "ä").stream()
                        .map(tag -> Raw.name(names.tag(tag)))
                        .distinct())
                .hasSize(8)
                .noneMatch(name -> name.equals(Raw.name(names.sequence())));
    }
}
