package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.LocalServers;
import dev.tributary.local.server.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever happens on the way, a key moves money once. */
@RunningService
class IdempotencyKeyTests {

    private static final String KEY = "idempotency-key: ";

    private final Caller caller;
    private final Customer ann;
    private final Customer bob;

    IdempotencyKeyTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
        this.ann = Customer.of(caller);
        this.bob = Customer.of(caller);
    }

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aRepetitionIsAnsweredAsTheFirst() {
        String from = ann.account(100);
        String to = bob.account(0);
        String key = Customer.key();
        Reply first = ann.send(from, to, 30, key);

        Reply again = ann.send(
                " { \"amount\" : 30, \"to\":\"%s\", \"currency\":\"\\u0045UR\", \"reference\":null, \"from\":\"%s\"}"
                        .formatted(to, from),
                key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(again.header("location")).isEqualTo(first.header("location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(ann.balance(from)).isEqualTo("70");
    }

    @Test
    void aKeyIsForOneRequest() {
        String from = ann.account(100);
        String to = bob.account(0);
        String key = Customer.key();
        ann.send(from, to, 30, key);

        Reply other = ann.send(from, to, 31, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("key-reused");
        assertThat(ann.balance(from)).isEqualTo("70");
    }

    @Test
    void aDepositIsOfOneAccount() {
        String one = ann.account(0);
        String two = ann.account(0);
        String key = Customer.key();
        String body = "{\"amount\":5,\"currency\":\"EUR\",\"reference\":\"Gift\"}";

        Reply first = ann.deposit(one, body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/from")).isEqualTo("null");
        assertThat(ann.deposit(one, body, key).header("idempotency-replayed")).isEqualTo("true");
        assertThat(ann.deposit(one.toUpperCase(Locale.ROOT), body, key).body()).isEqualTo(first.body());
        assertThat(ann.deposit(one, body.replace("5", "6"), key).status()).isEqualTo(422);
        assertThat(ann.balance(one)).isEqualTo("5");
        assertThat(ann.deposit(two, body, key).header("idempotency-replayed")).isNull();
        assertThat(ann.balance(two)).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                  | missing
            idempotency-key:                                    | invalid
            idempotency-key: a;idempotency-key: b               | repeated
            idempotency-key: \u00e9                             | invalid
            """)
    void aBadKeyIsRefused(String headers, String code) {
        String[] all = headers.isEmpty() ? new String[0] : headers.split(";");
        Reply reply = ann.send(Customer.order(ann.account(1), ann.account(0), "1"), all);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/name")).isEqualTo("Idempotency-Key");
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void aKeyHasUpTo255Characters() {
        String from = ann.account(2);
        String to = bob.account(0);

        assertThat(ann.send(from, to, 1, KEY + "k".repeat(256)).status()).isEqualTo(400);
        assertThat(ann.send(from, to, 1, KEY + "\"k " + "~".repeat(252)).status())
                .isEqualTo(201);
    }

    @Test
    void whatIsTooMuchStaysRefusedForItsKey() {
        String from = ann.account(100);
        String to = bob.account(0);
        String key = Customer.key();

        Reply refused = ann.send(from, to, 101, key);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("insufficient-funds");
        ann.deposit(from, "{\"amount\":100,\"currency\":\"EUR\"}", Customer.key());

        Reply again = ann.send(from, to, 101, key);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).isEqualTo(refused.at("/detail"));
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(ann.send(from, to, 101, Customer.key()).status()).isEqualTo(201);
    }

    @Test
    void aRequestInFlightIsToldOf() throws SQLException {
        String from = ann.account(10);
        String to = bob.account(0);
        String key = UUID.randomUUID().toString();
        try (Connection other = new Sql(LocalServers.databaseUrl())
                .holding("select pg_advisory_xact_lock(hashtextextended('ledger.idempotency_key' || chr(10) || '"
                        + ann.subject() + "' || chr(10) || '" + key + "', 0))")) {
            Reply reply = ann.send(from, to, 1, KEY + key);
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.at("/code")).isEqualTo("in-flight");
            assertThat(reply.header("retry-after")).isEqualTo("1");
            other.rollback();
        }
        assertThat(ann.send(from, to, 1, KEY + key).status()).isEqualTo(201);
    }

    @Test
    void anAnswerThatDidNotComeIsSettledByTheKey() throws SQLException {
        String from = ann.account(10);
        String to = bob.account(0);
        String key = Customer.key();
        try (Connection other = new Sql(LocalServers.databaseUrl())
                .holding("select from ledger.account where id = '" + from + "' for no key update")) {
            Reply reply = ann.send(from, to, 1, key);
            assertThat(reply.status()).isEqualTo(504);
            assertThat(reply.at("/detail")).contains("Ask again with the same Idempotency-Key");
            other.rollback();
        }
        assertThat(ann.send(from, to, 1, key).header("idempotency-replayed")).isNull();
        assertThat(ann.balance(from)).isEqualTo("9");
    }
}
