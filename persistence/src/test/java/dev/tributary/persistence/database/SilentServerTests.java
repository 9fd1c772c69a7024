package dev.tributary.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.local.server.PostgresServer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/** A server that has stopped to say anything: nobody waits for ever, and nothing is lost when it goes on. */
@TestInstance(Lifecycle.PER_CLASS)
class SilentServerTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration HASTY = Duration.ofMillis(300);
    private static final int PLACES = 2;

    private final LoopResources loops = LoopResources.create("test", 1, true);
    private final PostgresServer server = PostgresServer.startFresh();
    private final ConnectionPool connections = PostgresConnections.pool(
            "test",
            PLACES,
            PostgresConnections.to(DatabaseUrl.parse(server.url()), loops).build());
    private final Lending lending = new Lending(connections, HASTY);
    private final Lending patient = new Lending(connections);

    @AfterAll
    void close() {
        connections.dispose();
        loops.dispose();
        server.close();
    }

    private static Function<Connection, Mono<Integer>> asking(String sql) {
        return connection -> new Sql()
                .add(sql)
                .on(connection, row -> Sql.value(row, 0, Integer.class))
                .next();
    }

    private static Mono<SourceFailure> failure(Mono<?> asked) {
        return asked.map(answer -> (SourceFailure) new SourceFailure.Broken(answer.toString(), false))
                .onErrorResume(SourceException.class, failed -> Mono.just(failed.failure()));
    }

    /** Connections that are there before it falls silent, which is what the first to ask have. */
    private void warm() {
        Mono<Long> all = Flux.range(0, PLACES)
                .flatMap(_ -> patient.reading(asking("select 1 from pg_sleep(0.1)")), PLACES)
                .count();
        await().atMost(LIMIT).ignoreExceptions().until(() -> all.block(LIMIT), Long.valueOf(PLACES)::equals);
    }

    private int lent() {
        return connections.getMetrics().orElseThrow().acquiredSize();
    }

    private void isSurvived(Mono<Integer> asked) {
        warm();
        server.pause();
        try {
            List<SourceFailure> failures = Flux.range(0, 5 * PLACES)
                    .flatMap(_ -> failure(asked), 5 * PLACES)
                    .collectList()
                    .block(LIMIT);
            assertThat(failures).hasSize(5 * PLACES).containsOnly(new SourceFailure.TimedOut(HASTY));
            await().atMost(LIMIT).untilAsserted(() -> assertThat(lent()).isZero());
        } finally {
            server.resume();
        }
        warm();
        assertThat(connections.getMetrics().orElseThrow().allocatedSize()).isEqualTo(PLACES);
    }

    @Test
    void nobodyReadsForEver() {
        isSurvived(lending.reading(asking("select 1")));
    }

    @Test
    void nobodyWritesForEver() {
        isSurvived(lending.writing(asking("select 1")));
    }

    @Test
    void thePlaceOfAWriterWhoHasLeftIsFreeAgain() {
        warm();
        server.pause();
        try {
            lending.writing(asking("select 1")).subscribe().dispose();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(lent()).isZero());
        } finally {
            server.resume();
        }
        warm();
    }

    @Test
    void onlySoManyWaitForAConnection() {
        warm();
        server.pause();
        List<SourceFailure> failures = new CopyOnWriteArrayList<>();
        Disposable askers = Flux.range(0, 1010)
                .flatMap(_ -> failure(patient.reading(asking("select 1"))), 1010)
                .subscribe(failures::add);
        try {
            assertThat(connections.getMetrics().orElseThrow().pendingAcquireSize())
                    .isEqualTo(1000);
            assertThat(failures)
                    .hasSize(10 - PLACES)
                    .allMatch(failure -> failure.reason().equals("database-busy"));
        } finally {
            askers.dispose();
            server.resume();
        }
    }

    @Test
    void aWayThatIsSilentIsGivenUp() {
        assumeTrue(Epoll.isAvailable());
        EventLoopGroup group = loops.onClient(true);
        SocketChannel channel = new WatchedLoops(loops).onChannel(SocketChannel.class, group);
        try {
            assertThat(channel.config().getOption(EpollChannelOption.TCP_USER_TIMEOUT))
                    .isEqualTo(10_000);
            assertThat(channel.config().getOption(EpollChannelOption.TCP_KEEPIDLE))
                    .isEqualTo(10);
        } finally {
            channel.unsafe().closeForcibly();
        }
    }
}
