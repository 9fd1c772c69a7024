package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Origin;
import dev.tributary.aggregation.cache.SharedTier.Claim;
import dev.tributary.local.LocalServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many threads of two processes purge, compute and find at random. Each document is the moment at which its computation
 * began; a purge is known by the moment before it. Nothing may be found that is older than a purge that was complete before.
 */
class PurgeRaceTests {

    private static final int THREADS = 20;
    private static final int STEPS = 150;
    private static final int TAGS = 4;
    private static final int KEYS = 8;
    private static final String RUN = "race-" + System.nanoTime();

    private final List<Tier> tiers =
            List.of(new Tier(LocalServers.redisUrl()).ready(), new Tier(LocalServers.redisUrl()).ready());
    private final AtomicLong moment = new AtomicLong();
    private final AtomicInteger hits = new AtomicInteger();
    private final Map<String, Long> purged = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        tiers.forEach(Tier::close);
    }

    @Test
    void findsNothingOlderThanAPurge() throws InterruptedException {
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(number -> Thread.ofVirtual().start(() -> run(new Random(number))))
                .toList();
        for (Thread thread : threads) {
            thread.join(Tier.LIMIT.multipliedBy(2));
            assertThat(thread.isAlive()).isFalse();
        }

        assertThat(wrong).isEmpty();
        assertThat(hits).as("found at all").hasPositiveValue();
    }

    private void run(Random random) {
        for (int step = 0; step < STEPS; step++) {
            Tier tier = tiers.get(random.nextInt(tiers.size()));
            int number = random.nextInt(KEYS);
            switch (random.nextInt(20)) {
                case 0, 1 -> purge(tier, tag(random.nextInt(TAGS)));
                case 2, 3, 4, 5, 6 -> compute(tier, number);
                default -> find(tier, number);
            }
        }
    }

    private static String tag(int number) {
        return RUN + ":" + number;
    }

    private static Set<String> tags(int key) {
        return Set.of(tag(key % TAGS), tag((key + 1 + key / TAGS) % TAGS));
    }

    private static CacheKey key(int number) {
        return Tier.key(RUN + number);
    }

    private void purge(Tier tier, String tag) {
        long before = moment.incrementAndGet();
        tier.purge(tag);
        purged.merge(tag, before, Math::max);
    }

    private void compute(Tier tier, int number) {
        Claim claim = tier.claim(key(number), Duration.ofMillis(10));
        if (claim.found() == null) {
            var origin = new Origin(0, claim.start(), claim.fence(), 0);
            claim.keep(Tier.entry(Long.toString(moment.incrementAndGet()), tags(number), origin));
        }
        claim.end();
    }

    private void find(Tier tier, int number) {
        long oldest = tags(number).stream()
                .mapToLong(tag -> purged.getOrDefault(tag, 0L))
                .max()
                .orElseThrow();
        String found = tier.found(key(number));
        if (!found.equals("nothing")) {
            hits.incrementAndGet();
            if (Long.parseLong(found) < oldest) {
                wrong.add("key %d: of %s (expected: after %d)".formatted(number, found, oldest));
            }
        }
    }
}
