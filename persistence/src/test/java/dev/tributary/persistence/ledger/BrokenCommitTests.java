package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.local.server.CuttingProxy;
import dev.tributary.local.server.PostgresServer;
import dev.tributary.persistence.resource.Shop;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BrokenCommitTests {

    private static final int TIMES = 20;

    @Test
    void aKeySettlesWhatABrokenCommitLeavesOpen() {
        try (PostgresServer server = PostgresServer.startFresh();
                CuttingProxy proxy = CuttingProxy.to(server.port());
                Books books = Books.at(server.url().replace(":" + server.port() + "/", ":" + proxy.port() + "/"))) {
            UUID from = books.account("ann", 100);
            UUID to = books.account("bob", 0);
            int replayed = 0;
            for (int i = 0; i < TIMES; i++) {
                Order order = Books.order("ann", from, to, 1);
                RequestKey key = Books.key();
                proxy.cutOneOf(1);
                SourceException failed = Shop.failure(books.ledger().transfer(order, key), SourceException.class);
                assertThat(failed.failure()).isInstanceOf(SourceFailure.Unavailable.class);
                assertThat(failed.failure().reason()).isEqualTo("database-unreachable");
                proxy.cutOneOf(0);
                replayed += books.settled(order, key).replayed() ? 1 : 0;
            }

            assertThat(books.balance(to)).isEqualTo(TIMES);
            assertThat(replayed).isBetween(1, TIMES - 1);
        }
    }
}
