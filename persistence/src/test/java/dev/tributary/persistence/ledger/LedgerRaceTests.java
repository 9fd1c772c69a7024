package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.ledger.Refusal.Reason;
import dev.tributary.persistence.resource.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LedgerRaceTests {

    private static final Books BOOKS = Books.empty();
    private static final Ledger LEDGER = BOOKS.ledger();

    private final String ann = Books.somebody();

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    @Test
    void aHundredWhoWantTheLastMoneyGetNoMoreThanThereIs() {
        UUID from = BOOKS.account(ann, 30);
        UUID to = BOOKS.account(Books.somebody(), 0);

        long moved = Books.had(Flux.range(0, 100)
                .flatMap(_ -> LEDGER.transfer(Books.order(ann, from, to, 1), Books.key()), 100)
                .filter(Outcome.Moved.class::isInstance)
                .count());

        assertThat(moved).isEqualTo(30);
        assertThat(BOOKS.balance(from)).isZero();
        assertThat(BOOKS.balance(to)).isEqualTo(30);
    }

    @Test
    void transfersThereAndBackDoNotWaitInACircle() {
        List<UUID> accounts = Flux.range(0, 5)
                .map(_ -> BOOKS.account(ann, 10_000))
                .collectList()
                .blockOptional(Shop.LIMIT)
                .orElseThrow();
        var random = new Random(7);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(5);
            int to = (from + 1 + random.nextInt(4)) % 5;
            orders.add(Books.order(ann, accounts.get(from), accounts.get(to), 1 + random.nextInt(9)));
        }

        assertThat(Books.had(Flux.fromIterable(orders)
                        .flatMap(order -> LEDGER.transfer(order, Books.key()), 32)
                        .filter(Outcome.Moved.class::isInstance)
                        .count()))
                .isEqualTo(500);
        assertThat(accounts.stream().mapToLong(BOOKS::balance).sum()).isEqualTo(50_000);
    }

    @Test
    void theDailyLimitHoldsForAccountsThatAreEmptiedAtOnce() {
        UUID to = BOOKS.account(Books.somebody(), 0);
        List<UUID> accounts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            accounts.add(BOOKS.account(ann, 400_000));
        }

        List<Outcome> outcomes = Books.had(Flux.fromIterable(accounts)
                .flatMap(from -> LEDGER.transfer(Books.order(ann, from, to, 400_000), Books.key()), 10)
                .collectList());

        assertThat(outcomes).filteredOn(Outcome.Moved.class::isInstance).hasSize(2);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allMatch(outcome ->
                        ((Outcome.Refused) outcome).refusal().equals(new Refusal(Reason.DAILY_LIMIT, 200_000L)));
        assertThat(BOOKS.balance(to)).isEqualTo(800_000);
    }

    @Test
    void anAskerWhoLeavesChangesNothingHalfway() {
        UUID from = BOOKS.account(ann, 1000);
        UUID to = BOOKS.account(Books.somebody(), 0);
        List<RequestKey> keys = Flux.range(0, 60)
                .map(_ -> Books.key())
                .collectList()
                .blockOptional()
                .orElseThrow();

        Books.had(Flux.range(0, 60)
                .flatMap(
                        i -> LEDGER.transfer(Books.order(ann, from, to, 1), keys.get(i))
                                .timeout(Duration.ofNanos(100_000L * i), Mono.empty()),
                        16)
                .then(Mono.just(true)));
        keys.forEach(key -> BOOKS.settled(Books.order(ann, from, to, 1), key));

        assertThat(BOOKS.balance(to)).isEqualTo(60);
    }

    @Test
    void aConflictIsTriedAgainUntilItIsOver() throws SQLException {
        UUID from = BOOKS.account(ann, 100);
        UUID to = BOOKS.account(Books.somebody(), 0);
        UUID first = from.toString().compareTo(to.toString()) < 0 ? from : to;
        UUID second = first.equals(from) ? to : from;

        try (Connection other = BOOKS.holding(lock(second))) {
            Mono<Outcome> waiting =
                    LEDGER.transfer(Books.order(ann, from, to, 1), Books.key()).cache();
            Outcome outcome = Books.had(Mono.zip(
                    waiting,
                    Mono.fromCallable(() -> circle(other, first))
                            .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()),
                    (moved, _) -> moved));
            assertThat(outcome).isInstanceOf(Outcome.Moved.class);
        }
        assertThat(BOOKS.balance(to)).isEqualTo(1);
    }

    private static String lock(UUID account) {
        return "set deadlock_timeout = '5s'; select from ledger.account where id = '" + account + "' for no key update";
    }

    /** Closes a circle once the transfer waits, and leaves it when the transfer has been chosen to give way. */
    private static boolean circle(Connection other, UUID account) throws SQLException {
        while (!BOOKS.ask(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .equals("1")) {
            Thread.onSpinWait();
        }
        other.createStatement().execute(lock(account));
        other.rollback();
        return true;
    }
}
