package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Money moves, or the answer says why not. */
@RunningService
class TransfersTests {

    private final Caller caller;
    private final Customer ann;
    private final Customer bob;

    TransfersTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
        this.ann = Customer.of(caller);
        this.bob = Customer.of(caller);
    }

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aTransferIsAnsweredWithItsPlaceAndSeenByBothSides() {
        String from = ann.account(100);
        String to = bob.account(0);

        Reply moved = ann.send(
                "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":30,\"currency\":\"EUR\",\"reference\":\"Rent\"}"
                        .formatted(from, to),
                Customer.key());

        assertThat(moved.status()).isEqualTo(201);
        assertThat(moved.header("idempotency-replayed")).isNull();
        assertThat(moved.header("cache-control")).isEqualTo("private, no-store");
        assertThat(moved.body())
                .startsWith("{\"id\":\"" + moved.at("/id") + "\",\"from\":\"" + from + "\",\"to\":\"" + to
                        + "\",\"amount\":30,\"currency\":\"EUR\",\"reference\":\"Rent\",\"createdAt\":\"");
        String place = String.valueOf(moved.header("location"));
        assertThat(ann.get(place).body()).isEqualTo(moved.body());
        assertThat(bob.get(place).body()).isEqualTo(moved.body());
        assertThat(Customer.of(caller).get(place).status()).isEqualTo(404);
        assertThat(ann.balance(from)).isEqualTo("70");
        assertThat(bob.balance(to)).isEqualTo("30");
    }

    @ParameterizedTest
    @CsvSource({
        "5.9, wrong-type",
        "'\"5\"', wrong-type",
        "1e3, wrong-type",
        "0, too-small",
        "-1, too-small",
        "1000000000000001, too-large",
        "99999999999999999999, out-of-range",
        "null, null",
        "true, wrong-type"
    })
    void anAmountIsAWholeNumberOfMinorUnits(String amount, String code) {
        Reply reply = ann.send(Customer.order(ann.account(1), ann.account(0), amount), Customer.key());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/amount");
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void everythingThatIsWrongWithABodyIsTold() {
        Reply reply = ann.send("{\"from\":\"7\",\"to\":5,\"amount\":1,\"amount\":2,\"fee\":1}", Customer.key());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .contains("\"pointer\":\"/from\",\"code\":\"too-short\"")
                .contains("\"pointer\":\"/to\",\"code\":\"wrong-type\"")
                .contains("\"pointer\":\"/amount\",\"code\":\"duplicate\"")
                .contains("\"pointer\":\"/fee\",\"code\":\"unknown\"")
                .contains("\"pointer\":\"/currency\",\"code\":\"missing\"");
    }

    @Test
    void theDailyLimitSaysWhatIsLeft() {
        String from = ann.account(2_000_000);
        String to = bob.account(0);
        ann.send(from, to, 900_000, Customer.key());

        Reply refused = ann.send(from, to, 100_001, Customer.key());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("daily-limit");
        assertThat(refused.at("/left")).isEqualTo("100000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foreign", "absent", "closed"})
    void moneyLeavesOnlyOnesOwnAccount(String which) {
        String to = ann.account(0);
        Reply reply = ann.send(unusable(which, bob, ann), to, 1, Customer.key());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/from");
        assertThat(reply.at("/errors/0/code")).isEqualTo("unknown-reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "closed", "dollars"})
    void anAccountThatCannotBeReachedIsAnsweredLikeNone(String which) {
        String from = ann.account(10);
        Reply reply = ann.send(from, unusable(which, bob, bob), 1, Customer.key());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/detail"))
                .isEqualTo("to: refers to nothing (expected: an open account of the same currency)");
        assertThat(reply.at("/errors/0/code")).isEqualTo("unknown-reference");
    }

    private static String unusable(String which, Customer other, Customer closing) {
        return switch (which) {
            case "foreign" -> other.account(10);
            case "dollars" ->
                other.open("{\"name\":\"D\",\"currency\":\"USD\"}").at("/id");
            case "closed" -> {
                String account = closing.account(0);
                closing.delete(Customer.ACCOUNTS + "/" + account);
                yield account;
            }
            default -> UUID.randomUUID().toString();
        };
    }

    @Test
    void anAccountSendsNothingToItself() {
        String account = ann.account(10);
        Reply reply = ann.send(account, account, 1, Customer.key());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/code")).isEqualTo("same-account");
    }

    @Test
    void theCurrencyIsTheAccounts() {
        String from = ann.account(10);
        String to = bob.account(0);
        Reply sent = ann.send(Customer.order(from, to, "1").replace("EUR", "USD"), Customer.key());
        Reply funded = ann.deposit(from, "{\"amount\":5,\"currency\":\"USD\"}", Customer.key());

        assertThat(sent.at("/errors/0/code")).isEqualTo("other-currency");
        assertThat(funded.at("/errors/0/code")).isEqualTo("other-currency");
        assertThat(ann.deposit(UUID.randomUUID().toString(), "{\"amount\":5,\"currency\":\"USD\"}", Customer.key())
                        .status())
                .isEqualTo(404);
    }
}
