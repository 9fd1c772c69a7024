package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.persistence.ledger.Refusal.Reason;
import dev.tributary.persistence.resource.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class KeyTests {

    private static final Books BOOKS = Books.empty();

    private final String ann = Books.somebody();
    private UUID from = UUID.randomUUID();
    private UUID to = UUID.randomUUID();

    @BeforeEach
    void open() {
        from = BOOKS.account(ann, 100);
        to = BOOKS.account(Books.somebody(), 0);
    }

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    private Outcome ask(RequestKey key, long cents) {
        return BOOKS.outcome(Books.order(ann, from, to, cents), key);
    }

    @Test
    void aRepetitionIsAnsweredAsTheFirstAndMovesNothing() {
        RequestKey key = Books.key();
        Transfer first = ((Outcome.Moved) ask(key, 10)).transfer();

        assertThat(ask(key, 10)).isEqualTo(new Outcome.Moved(first, true));
        assertThat(BOOKS.balance(from)).isEqualTo(90);
    }

    @Test
    void aDepositIsRepeatedAsWell() {
        Order deposit = new Order("bank", null, to, 7, "EUR", "Gift");
        RequestKey key = Books.key();
        Transfer first = ((Outcome.Moved) BOOKS.outcome(deposit, key)).transfer();

        assertThat(BOOKS.outcome(deposit, key)).isEqualTo(new Outcome.Moved(first, true));
        assertThat(BOOKS.balance(to)).isEqualTo(7);
    }

    @Test
    void aDepositIsTheSameWhoeverRepeatsIt() {
        RequestKey key = Books.key();
        UUID another = BOOKS.account(ann, 0);
        Transfer first = ((Outcome.Moved) BOOKS.outcome(deposit("token-1", to), key)).transfer();

        assertThat(BOOKS.outcome(deposit("token-2", to), key)).isEqualTo(new Outcome.Moved(first, true));
        assertThat(BOOKS.outcome(deposit("token-2", another), key))
                .matches(outcome -> !((Outcome.Moved) outcome).replayed());
        assertThat(BOOKS.balance(to)).isEqualTo(7);
    }

    private static Order deposit(String by, UUID to) {
        return new Order(by, null, to, 7, "EUR", null);
    }

    @Test
    void aRefusalIsFinalForItsKey() {
        RequestKey key = Books.key();
        assertThat(ask(key, 1000)).isEqualTo(new Outcome.Refused(new Refusal(Reason.INSUFFICIENT_FUNDS, null), false));

        BOOKS.outcome(new Order("bank", null, from, 1000, "EUR", null));

        assertThat(ask(key, 1000)).isEqualTo(new Outcome.Refused(new Refusal(Reason.INSUFFICIENT_FUNDS, null), true));
        assertThat(BOOKS.balance(from)).isEqualTo(1100);
    }

    @Test
    void aKeyIsForOneRequestAndForOneCaller() {
        RequestKey key = Books.key();
        ask(key, 10);

        assertThat(ask(new RequestKey(key.text(), Books.fingerprint(2)), 20)).isEqualTo(new Outcome.KeyOfAnother());
        String bob = Books.somebody();
        assertThat(BOOKS.outcome(Books.order(bob, BOOKS.account(bob, 10), to, 10), key))
                .isInstanceOf(Outcome.Moved.class);
        assertThat(BOOKS.balance(to)).isEqualTo(20);
    }

    @Test
    void aRequestInFlightIsToldOfUntilItsTransactionEnds() throws SQLException {
        RequestKey key = Books.key();
        try (Connection other = BOOKS.holding("select pg_advisory_xact_lock(hashtextextended('ledger.idempotency_key"
                + "' || chr(10) || '" + ann + "' || chr(10) || '" + key.text() + "', 0))")) {
            assertThat(ask(key, 10)).isEqualTo(new Outcome.InFlight());
            other.rollback();
        }
        assertThat(ask(key, 10)).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void ofManyAtOnceOneMoves() {
        RequestKey key = Books.key();

        List<Outcome> outcomes = Books.had(Flux.range(0, 40)
                .flatMap(_ -> BOOKS.ledger().transfer(Books.order(ann, from, to, 10), key), 40)
                .collectList());

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Moved moved && !moved.replayed())
                .hasSize(1);
        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof Outcome.Moved || outcome instanceof Outcome.InFlight);
        assertThat(BOOKS.balance(from)).isEqualTo(90);
    }

    @Test
    void isForgottenAfterTwoDaysAndSweptLater() {
        RequestKey old = Books.key();
        RequestKey young = Books.key();
        ask(old, 10);
        ask(young, 10);
        age(old, "48 hours 1 second");
        age(young, "47 hours 59 minutes");

        assertThat(ask(young, 10)).matches(outcome -> ((Outcome.Moved) outcome).replayed());
        assertThat(ask(old, 10)).matches(outcome -> !((Outcome.Moved) outcome).replayed());
        age(old, "48 hours 1 second");
        assertThat(BOOKS.sweep().swept().blockOptional(Shop.LIMIT)).isEmpty();
        assertThat(BOOKS.ask("select string_agg(key, ' ') from ledger.idempotency_key where caller = '" + ann + "'"))
                .isEqualTo(young.text());
    }

    private void age(RequestKey key, String interval) {
        BOOKS.run("update ledger.idempotency_key set created_at = now() - interval '" + interval + "' where caller = '"
                + ann + "' and key = '" + key.text() + "'");
    }

    @Test
    void manyOldOnesAreSweptInBatches() {
        BOOKS.run(
                "insert into ledger.idempotency_key (caller, key, fingerprint, refusal, created_at) select '" + ann
                        + "', 'old ' || n, repeat('0', 64), 'daily-limit', now() - interval '3 days' from generate_series(1, 2500) n");

        assertThat(BOOKS.sweep().swept().blockOptional(Shop.LIMIT)).isEmpty();

        assertThat(BOOKS.ask("select count(*) from ledger.idempotency_key where caller = '" + ann + "'"))
                .isEqualTo("0");
    }

    @Test
    void aRowThatHasNoAnswerIsNoKey() {
        assertThatThrownBy(() -> BOOKS.run("insert into ledger.idempotency_key (caller, key, fingerprint) values"
                        + " ('a', 'b', repeat('0', 64))"))
                .hasMessageContaining("idempotency_key_has_an_answer");
    }
}
