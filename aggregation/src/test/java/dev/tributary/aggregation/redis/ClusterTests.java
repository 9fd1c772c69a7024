package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Three nodes, one of which is lost at the end. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ClusterTests {

    private static final Set<String> EVERYTHING = Set.of("*");

    private final Cluster cluster = new Cluster();
    private final Tier one = new Tier(cluster.url()).ready();
    private final Tier other = new Tier(cluster.url()).ready();

    /** A key on each node. */
    private final List<CacheKey> keys = IntStream.range(0, 3)
            .mapToObj(node -> Stream.iterate(0, number -> number + 1)
                    .map(number -> Tier.key("key" + number))
                    .filter(key -> cluster.node(Raw.NAMES.answer(key)) == node)
                    .findFirst()
                    .orElseThrow())
            .toList();

    @AfterAll
    void close() {
        one.close();
        other.close();
        cluster.close();
    }

    @Test
    @Order(1)
    void findsAndPurgesOnAllNodes() {
        Set<String> tags = Set.of("*", "a", "b", "c", "d", "e");
        keys.forEach(key -> one.holding(key, "{}", tags));
        assertThat(keys).allSatisfy(key -> assertThat(other.found(key)).isEqualTo("{}"));

        other.purge("e", "unknown");

        assertThat(keys).allSatisfy(key -> assertThat(one.found(key)).isEqualTo("nothing"));
        Tier.soon().until(() -> one.purged.containsAll(Set.of("e", "unknown")));
    }

    @Test
    @Order(2)
    void wakesThoseWhoWaitOnAllNodes() {
        for (CacheKey key : keys) {
            var claim = one.claim(key);
            var waiting = other.redis
                    .claim(key, EVERYTHING, 0, Tier.LIMIT, Tier.LIMIT)
                    .toFuture();
            claim.keep(Tier.entry("once", claim));
            claim.end();

            assertThat(waiting)
                    .succeedsWithin(Tier.LIMIT)
                    .satisfies(found -> assertThat(found.found()).isNotNull());
        }
    }

    @Test
    @Order(3)
    void goesOnWithoutANode() {
        keys.forEach(key -> one.holding(key, "{}", EVERYTHING));
        int lost = IntStream.range(0, 3).filter(this::isSpare).findFirst().orElseThrow();
        cluster.kill(lost);

        for (int node = 0; node < 3; node++) {
            CacheKey key = keys.get(node);
            String expected = node == lost ? "nothing" : "{}";
            Tier.soon()
                    .until(() ->
                            one.found(key).equals(expected) && other.found(key).equals(expected));
        }
        one.keep(keys.get(lost), "lost", EVERYTHING);
        one.purge("*");
        Tier.soon().until(() -> keys.stream().allMatch(key -> other.found(key).equals("nothing")));
        CacheKey spared = keys.get((lost + 1) % 3);
        Tier.soon()
                .until(() -> one.back()
                        .keep(spared, "again", EVERYTHING)
                        .found(spared)
                        .equals("again"));
    }

    private boolean isSpare(int node) {
        return cluster.node(Raw.NAMES.tag("*")) != node && cluster.node(Raw.NAMES.sequence()) != node;
    }
}
