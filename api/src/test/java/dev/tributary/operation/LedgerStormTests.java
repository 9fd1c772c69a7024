package dev.tributary.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.local.server.CuttingProxy;
import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import dev.tributary.local.storm.Count;
import dev.tributary.local.storm.Storm;
import dev.tributary.local.storm.StormPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money is neither made nor lost, whatever is cut, killed, repeated or left. */
class LedgerStormTests {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final long SOME = 200;

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyKeyMovesMoneyOnceThroughCutsAndCrashes() throws Exception {
        try (PostgresServer postgres = PostgresServer.startFresh();
                CuttingProxy proxy = CuttingProxy.to(postgres.port());
                StormProcess service = new StormProcess(folder, through(proxy, postgres), postgres.url())) {
            calm(service);
            Storm storm = Storm.over(StormPlan.usual(service.base(), List.of()));
            wild(storm, postgres, proxy, service);

            Count count = storm.settled(LIMIT);
            assertThat(count.faults()).as(storm.tally().toString()).isEmpty();
            assertThat(count.moved()).isGreaterThan(SOME);
            assertThat(proxy.cuts()).isPositive();
            addsUp(postgres);
        }
    }

    private static String through(CuttingProxy proxy, PostgresServer postgres) {
        return postgres.url().replace(":" + postgres.port() + "/", ":" + proxy.port() + "/");
    }

    private static void addsUp(PostgresServer postgres) throws SQLException {
        var sql = new Sql(postgres.url());
        assertThat(sql.ask("select string_agg(place || ' ' || fault, '; ') from ledger.fault"))
                .isNull();
        assertThat(sql.ask("select count(*) from ledger.account where balance < 0 and kind = 'owned'"))
                .isEqualTo("0");
        assertThat(sql.ask("select count(*) - count(distinct transfer_id) from ledger.idempotency_key"
                        + " where transfer_id is not null"))
                .isEqualTo("0");
    }

    /** Nobody leaves and nothing breaks: hot accounts alone make no more than one of a hundred wait in vain. */
    private static void calm(StormProcess service) throws IOException, InterruptedException {
        Storm storm = Storm.over(StormPlan.usual(service.base(), List.of()).patient());
        storm.rage(() -> answers(storm.tally()) < SOME);

        Map<String, Long> tally = storm.tally();
        long conflicts = tally.getOrDefault("503", 0L) + tally.getOrDefault("504", 0L);
        assertThat(conflicts * 100).as(tally.toString()).isLessThanOrEqualTo(answers(tally));
        assertThat(storm.settled(LIMIT).faults()).isEmpty();
    }

    private static long answers(Map<String, Long> tally) {
        return tally.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long moved(Storm storm) {
        return storm.tally().getOrDefault("201", 0L);
    }

    private static void wild(Storm storm, PostgresServer postgres, CuttingProxy proxy, StormProcess service)
            throws ExecutionException, InterruptedException {
        var on = new AtomicBoolean(true);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> raging = executor.submit(() -> {
                storm.rage(on::get);
                return true;
            });
            try {
                proxy.cutOneOf(30);
                untilMore(storm);
                postgres.kill();
                postgres.start();
                untilMore(storm);
                service.restart();
                untilMore(storm);
                proxy.cutOneOf(0);
            } finally {
                on.set(false);
                raging.get();
            }
        }
    }

    private static void untilMore(Storm storm) {
        long enough = moved(storm) + SOME;
        await().atMost(LIMIT).until(() -> moved(storm) > enough);
    }
}
