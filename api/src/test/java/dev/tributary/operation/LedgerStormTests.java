package dev.tributary.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.local.server.CuttingProxy;
import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import dev.tributary.local.storm.Count;
import dev.tributary.local.storm.Owner;
import dev.tributary.local.storm.Storm;
import dev.tributary.local.storm.StormPlan;
import java.io.IOException;
import java.net.URI;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money is neither made nor lost, whatever is cut, killed, repeated or left. */
class LedgerStormTests {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Of answers in the calm; in the storm, of transfers between two blows. */
    private static final long MANY = 500;

    private static final long SOME = 150;

    /** Reached by each owner long before the end. */
    private static final long DAILY_LIMIT = 700;

    private static final String BEYOND = "409 daily-limit";

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyKeyMovesMoneyOnceThroughCutsAndCrashes() throws Exception {
        try (PostgresServer postgres = PostgresServer.startFresh();
                CuttingProxy proxy = CuttingProxy.to(postgres.port());
                StormProcess one = process("one", proxy, postgres);
                StormProcess two = process("two", proxy, postgres)) {
            one.awaitStart();
            two.awaitStart();
            List<URI> bases = List.of(one.base(), two.base());
            calm(Storm.over(plan(bases, "ann", "bob").patient()));
            Storm storm = Storm.over(plan(bases, "cid", "dora"));
            wild(storm, postgres, proxy, one);

            Count count = storm.settled(LIMIT);
            assertThat(count.faults()).as(storm.tally().toString()).isEmpty();
            assertThat(count.moved()).isGreaterThan(SOME);
            assertThat(proxy.cuts()).isPositive();
            addsUp(postgres);
            keepsToTheLimit(postgres);
        }
    }

    private StormProcess process(String name, CuttingProxy proxy, PostgresServer postgres) {
        return new StormProcess(folder.resolve(name), through(proxy, postgres), postgres.url(), DAILY_LIMIT);
    }

    private static StormPlan plan(List<URI> bases, String... owners) {
        return StormPlan.usual(
                bases,
                Stream.of(owners)
                        .<Owner>map(name -> new Owner.Shown(List.of(StormService.header(name))))
                        .toList());
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

    /** Nobody sent more to others than he may, and what is known of it is what was sent. */
    private static void keepsToTheLimit(PostgresServer postgres) throws SQLException {
        assertThat(new Sql(postgres.url()).ask("""
                        select count(*) from (
                            select f.owner, t.currency, (t.created_at at time zone 'UTC')::date as day, sum(t.amount) as sent
                            from ledger.transfer t
                            join ledger.account f on f.id = t.from_id
                            join ledger.account r on r.id = t.to_id
                            where f.kind = 'owned' and f.owner <> r.owner group by 1, 2, 3) days
                        full join ledger.spent s using (owner, currency, day)
                        where sent > %d or sent <> s.amount""".formatted(DAILY_LIMIT))).isEqualTo("0");
    }

    /** Nobody leaves and nothing breaks: hot accounts alone make no more than one of a hundred wait in vain. */
    private static void calm(Storm storm) throws IOException, InterruptedException {
        storm.rage(() -> answers(storm.tally()) < (storm.tally().containsKey(BEYOND) ? MANY : 10 * MANY));

        Map<String, Long> tally = storm.tally();
        long conflicts = tally.getOrDefault("503", 0L) + tally.getOrDefault("504", 0L);
        assertThat(conflicts * 100).as(tally.toString()).isLessThanOrEqualTo(answers(tally));
        assertThat(tally).containsKey(BEYOND);
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
