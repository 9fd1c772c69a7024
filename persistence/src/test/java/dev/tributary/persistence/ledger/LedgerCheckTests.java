package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.persistence.resource.Shop;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

/** What does not add up is refused by the tables, whoever writes it. */
class LedgerCheckTests {

    private static final Books BOOKS = Books.empty();

    private final String ann = Books.somebody();
    private UUID from = UUID.randomUUID();
    private UUID to = UUID.randomUUID();
    private UUID other = UUID.randomUUID();

    @BeforeEach
    void open() {
        from = BOOKS.account(ann, 100);
        to = BOOKS.account(ann, 10);
        other = BOOKS.account(ann, 10);
    }

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    /** A transfer of 5 cents in one transaction, its statements one after the other, with some of its rows as they are not. */
    private void write(String postings, long balanceFrom, long balanceTo) {
        BOOKS.run("""
                create temporary table made (id uuid) on commit drop;
                with t as (insert into ledger.transfer (from_id, to_id, amount, currency, asked_by, created_at)
                    values ('%1$s', '%2$s', 5, 'EUR', 'ann', now()) returning id)
                insert into made select id from t;
                insert into ledger.posting (account_id, version, transfer_id, amount, balance, at)
                select v.account::uuid, v.version, made.id, v.amount, v.balance, now() from made,
                    (values %3$s) v (account, version, amount, balance);
                update ledger.account set balance = %4$d, version = version + 1 where id = '%1$s';
                update ledger.account set balance = %5$d, version = version + 1 where id = '%2$s'""".formatted(
                        from,
                        to,
                        postings.replace("from", "'" + from + "'")
                                .replace("to", "'" + to + "'")
                                .replace("other", "'" + other + "'"),
                        balanceFrom,
                        balanceTo));
    }

    @Test
    void whatAddsUpIsWritten() {
        assertThatCode(() -> write("(from, 2, -5, 95), (to, 2, 5, 15)", 95, 15)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (from, 2, -5, 95)                                    | 95  | 10 | expected: two postings
            (from, 2, -5, 95), (to, 2, 5, 15), (other, 2, 5, 15) | 95  | 15 | expected: two postings
            (from, 2, -5, 95), (other, 2, 5, 15)                 | 95  | 10 | expected: its account and amount
            (from, 2, -5, 95), (to, 2, 6, 16)                    | 95  | 16 | expected: its account and amount
            (from, 2, 5, 105), (to, 2, -5, 5)                    | 105 | 5  | expected: its account and amount
            (from, 2, -5, 96), (to, 2, 5, 15)                    | 96  | 15 | expected: what follows from the others
            (from, 2, -5, 95), (to, 2, 5, 15)                    | 95  | 10 | expected: what follows from the others
            (from, 2, -5, 95), (to, 2, 5, 15)                    | 96  | 15 | expected: what follows from the others
            """)
    void whatDoesNotAddUpIsRefused(String postings, long balanceFrom, long balanceTo, String expected) {
        assertThatThrownBy(() -> write(postings, balanceFrom, balanceTo)).hasStackTraceContaining(expected);

        assertThat(BOOKS.balance(from)).isEqualTo(100);
    }

    @Test
    void noBalanceChangesByItself() {
        assertThatThrownBy(() -> BOOKS.run("update ledger.account set balance = 101 where id = '" + from + "'"))
                .hasMessageContaining("balance not posted (expected: the last posting's)");
        assertThatThrownBy(() -> BOOKS.run(
                        "insert into ledger.account (owner, name, currency, balance) values ('x', 'x', 'EUR', 1)"))
                .hasMessageContaining("balance not posted");
    }

    @Test
    void noPostingIsAddedToAnOldTransfer() {
        assertThatThrownBy(() ->
                        BOOKS.run("insert into ledger.posting (account_id, version, transfer_id, amount, balance, at)"
                                + " select '" + other + "', 2, id, 100, 110, now() from ledger.transfer where to_id = '"
                                + from
                                + "'; update ledger.account set balance = 110 where id = '" + other + "'"))
                .hasMessageContaining("not of its transfer (expected: its account and amount)");
    }

    @Test
    void whatIsWrongAllTheSameIsSeen() {
        try (Books spoilt = Books.empty()) {
            FaultWatch watch = spoilt.part(FaultWatch.class);
            assertThat(watch.health().getStatus()).isEqualTo(Status.UNKNOWN);

            UUID account = spoilt.account(ann, 100);
            assertThat(seen(watch)).isEqualTo(Status.UP);
            spoilt.run("set session_replication_role = replica; update ledger.account set balance = 101 where id = '"
                    + account + "'");
            assertThat(seen(watch)).isEqualTo(Status.DOWN);
            assertThat(watch.health().getDetails().toString()).contains("currency EUR", "account " + account);
            spoilt.run("set session_replication_role = replica; update ledger.account set balance = 100 where id = '"
                    + account + "'");
        }
    }

    private static Status seen(FaultWatch watch) {
        watch.looked().block(Shop.LIMIT);
        return watch.health().getStatus();
    }
}
