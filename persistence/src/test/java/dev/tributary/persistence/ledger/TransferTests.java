package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.persistence.database.Actor;
import dev.tributary.persistence.ledger.Refusal.Reason;
import dev.tributary.persistence.resource.Shop;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TransferTests {

    private static final Books BOOKS = Books.empty();
    private static final Ledger LEDGER = BOOKS.ledger();

    private final String ann = Books.somebody();
    private final String bob = Books.somebody();

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    @Test
    void movesMoneyByTwoPostings() {
        UUID from = BOOKS.account(ann, 100);
        UUID to = BOOKS.account(bob, 1);

        Outcome outcome = BOOKS.outcome(new Order(ann, from, to, 30, "EUR", "Rent"));

        assertThat(BOOKS.balance(from)).isEqualTo(70);
        assertThat(BOOKS.balance(to)).isEqualTo(31);
        Transfer transfer = ((Outcome.Moved) outcome).transfer();
        assertThat(transfer).isEqualTo(new Transfer(transfer.id(), from, to, 30, "EUR", "Rent", transfer.createdAt()));
        assertThat(BOOKS.ask("select string_agg(amount || ' ' || balance, ', ' order by amount) from ledger.posting"
                        + " where transfer_id = '" + transfer.id() + "'"))
                .isEqualTo("-30 70, 30 31");
    }

    @Test
    void bothSidesAndWhoAskedSeeATransferAndNobodyElse() {
        UUID from = BOOKS.account(ann, 100);
        UUID to = BOOKS.account(bob, 0);
        Transfer sent = ((Outcome.Moved) BOOKS.outcome(Books.order(ann, from, to, 30))).transfer();
        Transfer funded = ((Outcome.Moved) BOOKS.outcome(new Order("bank", null, to, 5, "EUR", null))).transfer();

        assertThat(Books.had(LEDGER.transfer(sent.id(), ann))).isEqualTo(sent);
        assertThat(Books.had(LEDGER.transfer(sent.id(), bob))).isEqualTo(sent);
        assertThat(Books.had(LEDGER.transfer(funded.id(), "bank"))).isEqualTo(funded);
        assertThat(LEDGER.transfer(sent.id(), Books.somebody()).blockOptional(Shop.LIMIT))
                .isEmpty();
        assertThat(LEDGER.transfer(funded.id(), ann).blockOptional(Shop.LIMIT)).isEmpty();
    }

    @Test
    void neverTakesMoreThanThereIs() {
        UUID from = BOOKS.account(ann, 100);
        UUID to = BOOKS.account(bob, 0);

        assertThat(BOOKS.refusal(Books.order(ann, from, to, 101))).isEqualTo(Reason.INSUFFICIENT_FUNDS);
        assertThat(BOOKS.refusal(Books.order(ann, from, to, 100))).isNull();
        assertThat(BOOKS.refusal(Books.order(ann, from, to, 1))).isEqualTo(Reason.INSUFFICIENT_FUNDS);
        assertThat(BOOKS.balance(from)).isZero();
    }

    @Test
    void leavesOnlyAnOpenAccountOfTheAskers() {
        UUID foreign = BOOKS.account(bob, 100);
        UUID closed = BOOKS.account(ann, 0);
        UUID to = BOOKS.account(ann, 0);
        Books.had(LEDGER.close(closed, ann));

        assertThat(BOOKS.refusal(Books.order(ann, foreign, to, 1))).isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(BOOKS.refusal(Books.order(ann, closed, to, 1))).isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(BOOKS.refusal(Books.order(ann, UUID.randomUUID(), to, 1))).isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(BOOKS.refusal(Books.order(ann, funding(), to, 1))).isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(BOOKS.balance(foreign)).isEqualTo(100);
    }

    @Test
    void whoReachesForAnothersAccountIsWrittenDownOnce() {
        UUID foreign = BOOKS.account(bob, 100);
        UUID to = BOOKS.account(ann, 0);
        RequestKey key = Books.key();

        BOOKS.outcome(Books.order(ann, foreign, to, 1), key);
        BOOKS.outcome(Books.order(ann, foreign, to, 1), key);

        assertThat(BOOKS.audited("account:" + foreign))
                .isEqualTo("account.open done, account.fund done, account.debit refused unknown-sender");
    }

    @Test
    void aTransferKnowsItsTrace() {
        UUID from = BOOKS.account(ann, 100);
        Order order = Books.order(ann, from, BOOKS.account(bob, 0), 1);

        Transfer moved = ((Outcome.Moved) Books.had(
                        LEDGER.transfer(order, Books.key()).contextWrite(new Actor(ann, "0af7651916cd43dd")::into)))
                .transfer();

        assertThat(BOOKS.ask("select trace_id from ledger.transfer where id = '" + moved.id() + "'"))
                .isEqualTo("0af7651916cd43dd");
        assertThat(BOOKS.ask("select trace_id from ledger.transfer where id = '"
                        + ((Outcome.Moved) BOOKS.outcome(order)).transfer().id() + "'"))
                .isEqualTo("null");
    }

    @Test
    void reachesOnlyAnOpenAccountOfTheCurrencyWithoutSayingWhy() {
        UUID from = BOOKS.account(ann, 100);
        UUID closed = BOOKS.account(bob, 0);
        Books.had(LEDGER.close(closed, bob));
        UUID dollars = BOOKS.account(bob, 0, "USD");

        assertThat(BOOKS.refusal(Books.order(ann, from, closed, 1))).isEqualTo(Reason.UNKNOWN_RECEIVER);
        assertThat(BOOKS.refusal(Books.order(ann, from, dollars, 1))).isEqualTo(Reason.UNKNOWN_RECEIVER);
        assertThat(BOOKS.refusal(Books.order(ann, from, UUID.randomUUID(), 1))).isEqualTo(Reason.UNKNOWN_RECEIVER);
        assertThat(BOOKS.refusal(Books.order(ann, from, funding(), 1))).isEqualTo(Reason.UNKNOWN_RECEIVER);
        assertThat(BOOKS.refusal(new Order(ann, from, dollars, 1, "USD", null))).isEqualTo(Reason.OTHER_CURRENCY);
    }

    @Test
    void aDepositReachesAnyOpenAccountOfTheCurrency() {
        UUID dollars = BOOKS.account(ann, 0, "USD");

        assertThat(BOOKS.refusal(deposit(dollars, 7, "EUR"))).isEqualTo(Reason.OTHER_CURRENCY);
        assertThat(BOOKS.refusal(deposit(dollars, 7, "XXX"))).isEqualTo(Reason.OTHER_CURRENCY);
        assertThat(BOOKS.refusal(deposit(UUID.randomUUID(), 7, "USD"))).isEqualTo(Reason.UNKNOWN_RECEIVER);
        assertThat(BOOKS.refusal(deposit(funding(), 7, "EUR"))).isEqualTo(Reason.UNKNOWN_RECEIVER);
        assertThat(BOOKS.refusal(deposit(dollars, 7, "USD"))).isNull();
        assertThat(BOOKS.balance(dollars)).isEqualTo(7);
    }

    @Test
    void theBooksHoldNoMoreThanTheyCanCount() {
        UUID id = BOOKS.account(ann, 0, "XPF");
        BOOKS.run("""
                with sides as (select a.id as a, f.id as f from ledger.account a, ledger.account f
                    where a.currency = 'XPF' and a.kind = 'owned' and f.currency = 'XPF' and f.kind = 'funding'),
                money as (insert into ledger.transfer (from_id, to_id, amount, currency, asked_by, created_at)
                    select f, a, 1000000000000000, 'XPF', 'bank', now() from sides, generate_series(1, 999) returning *),
                numbered as (select *, row_number() over () as n from money),
                counted as (update ledger.account set version = 999,
                    balance = case kind when 'funding' then -1 else 1 end * 999000000000000000 where currency = 'XPF')
                insert into ledger.posting (account_id, version, transfer_id, amount, balance, at)
                select to_id, n, id, amount, n * amount, now() from numbered
                union all select from_id, n, id, -amount, -n * amount, now() from numbered""");

        assertThat(BOOKS.refusal(deposit(id, Ledger.MOST_AMOUNT - 5, "XPF"))).isNull();
        assertThat(BOOKS.refusal(deposit(id, 6, "XPF"))).isEqualTo(Reason.TOO_MUCH_MONEY);
        assertThat(BOOKS.refusal(deposit(id, 5, "XPF"))).isNull();
        assertThat(BOOKS.balance(id)).isEqualTo(Ledger.MOST_MONEY);
    }

    @Test
    void sendsNoMoreToOthersInADayThanOneMay() {
        UUID from = BOOKS.account(ann, 3_000_000);
        UUID second = BOOKS.account(ann, 3_000_000);
        UUID to = BOOKS.account(bob, 0);
        assertThat(BOOKS.refusal(Books.order(ann, from, to, 600_000))).isNull();

        assertThat(BOOKS.outcome(Books.order(ann, second, to, 400_001)))
                .isEqualTo(new Outcome.Refused(new Refusal(Reason.DAILY_LIMIT, 400_000L), false));
        assertThat(BOOKS.audited("account:" + second)).endsWith("account.debit refused daily-limit");
        assertThat(BOOKS.refusal(Books.order(ann, from, second, 1_500_000))).isNull();
        assertThat(BOOKS.refusal(Books.order(ann, second, to, 400_000))).isNull();
        assertThat(BOOKS.outcome(Books.order(ann, second, to, 1)))
                .isEqualTo(new Outcome.Refused(new Refusal(Reason.DAILY_LIMIT, 0L), false));
        assertThat(BOOKS.outcome(Books.order(bob, to, from, 2_000_000)))
                .isEqualTo(new Outcome.Refused(new Refusal(Reason.INSUFFICIENT_FUNDS, null), false));

        BOOKS.run("update ledger.spent set day = day - 1 where owner = '" + ann + "'");
        assertThat(BOOKS.refusal(Books.order(ann, second, to, 1_000_000))).isNull();
    }

    @Test
    void aFirstAmountAboveTheLimitIsRefusedToo() {
        UUID from = BOOKS.account(ann, 3_000_000);

        assertThat(BOOKS.outcome(Books.order(ann, from, BOOKS.account(bob, 0), 1_000_001)))
                .isEqualTo(new Outcome.Refused(new Refusal(Reason.DAILY_LIMIT, 1_000_000L), false));
    }

    @Test
    void anOrderMovesSomethingSomewhere() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> Books.order(ann, id, id, 1)).hasMessageContaining("expected: another account");
        assertThatThrownBy(() -> Books.order(ann, id, UUID.randomUUID(), 0)).hasMessageContaining("amount: 0");
        assertThatThrownBy(() -> Books.order(ann, id, UUID.randomUUID(), Ledger.MOST_AMOUNT + 1))
                .hasMessageContaining("expected: 1 to 1000000000000000");
    }

    private static Order deposit(UUID to, long amount, String currency) {
        return new Order("bank", null, to, amount, currency, null);
    }

    private static UUID funding() {
        return UUID.fromString(BOOKS.ask("select id from ledger.account where kind = 'funding' and currency = 'EUR'"));
    }
}
