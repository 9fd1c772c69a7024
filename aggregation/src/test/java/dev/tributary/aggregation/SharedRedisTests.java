package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.aggregation.AggregationConfigurationTests.Surroundings;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Purges;
import dev.tributary.aggregation.cache.Tiers;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.DatabaseName;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.View;
import dev.tributary.local.server.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Processes with one Redis share what they keep if they have one database, and only then. */
class SharedRedisTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final RedisServer REDIS = RedisServer.startFresh();

    @TempDir
    private Path folder;

    private int number;
    private ApplicationContextRunner runner = new ApplicationContextRunner();

    @AfterAll
    static void stop() {
        REDIS.close();
    }

    @BeforeEach
    void declare() throws IOException {
        Files.writeString(
                folder.resolve("v.yaml"),
                "views: { v: { get: '/v/{id}', params: { id: int }, cache: { fresh: 1h }, parts: { a: { sql: select 1, rows: value } } } }");
        runner = runner.withUserConfiguration(AggregationConfiguration.class, Surroundings.class)
                .withPropertyValues(
                        "tributary.views.location=" + folder,
                        "tributary.redis.url=" + REDIS.url(),
                        "tributary.redis.timeout=5s");
    }

    @Test
    void shareWhatTheyKeepOfTheSameDatabase() {
        at("shop").run(one -> at("shop").run(other -> awaitSharing(one, other)));
    }

    @Test
    void neitherFindNorPurgeWhatIsKeptOfAnotherDatabase() {
        at("staging")
                .run(one -> at("staging")
                        .run(two -> at("test")
                                .run(three -> at("test").run(four -> {
                                    awaitSharing(one, two);
                                    awaitSharing(three, four);
                                    assertApart(one, three);
                                }))));
    }

    private void assertApart(ApplicationContext here, ApplicationContext there) {
        int id = number++;
        assertThat(asked(here, id)).isEqualTo(How.MISS);
        assertThat(asked(there, id)).isEqualTo(How.MISS);
        there.getBean(Tiers.class).purge(Set.of(Purges.EVERYTHING)).block(LIMIT);
        assertThat(asked(there, id)).isEqualTo(How.MISS);
        assertThat(asked(here, id)).isEqualTo(How.HIT_MEMORY);
    }

    /** Until each has found Redis. */
    private void awaitSharing(ApplicationContext one, ApplicationContext other) {
        await().atMost(LIMIT).until(() -> finds(one, other) && finds(other, one));
    }

    /** Whether the one's answer, which may be still on its way, spares the other a computation. */
    private boolean finds(ApplicationContext one, ApplicationContext other) {
        int id = number++;
        asked(one, id);
        return asked(other, id) != How.MISS;
    }

    private ApplicationContextRunner at(String database) {
        return runner.withBean(DatabaseName.class, () -> new DatabaseName(database));
    }

    private static How asked(ApplicationContext context, int id) {
        Aggregator aggregator = context.getBean(Aggregator.class);
        View view = aggregator.views().getFirst();
        var arguments = Arguments.read(view, Map.of("id", "" + id), Map.of(), name -> List.of());
        Served served = aggregator
                .answer(view, new Question(arguments, AnyCaller.of(Map.of()), null))
                .block(LIMIT);
        return Objects.requireNonNull(served).cacheStatus().how();
    }
}
