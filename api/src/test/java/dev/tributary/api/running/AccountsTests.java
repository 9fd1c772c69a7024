package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody has accounts of his own, and sees no others. */
@RunningService
class AccountsTests {

    private static final String ABSENT = "00000000-0000-4000-8000-000000000000";

    private final Caller caller;
    private final Customer ann;
    private final Customer bob;

    AccountsTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
        this.ann = Customer.of(caller);
        this.bob = Customer.of(caller);
    }

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aNewAccountIsAnsweredWithItsPlace() {
        Reply opened = ann.open("{\"name\":\"Savings\",\"currency\":\"KWD\"}");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("location")).isEqualTo("/api/v1/accounts/" + opened.at("/id"));
        assertThat(opened.body())
                .matches(
                        "\\{\"id\":\"[0-9a-f-]{36}\",\"name\":\"Savings\",\"currency\":\"KWD\",\"digits\":3,\"balance\":0,"
                                + "\"open\":true,\"version\":0,\"createdAt\":\"2[^\"]*Z\"}");
        assertThat(ann.get(String.valueOf(opened.header("location"))).body()).isEqualTo(opened.body());
        assertThat(ann.get(Customer.ACCOUNTS).body())
                .isEqualTo("{\"count\":1,\"next\":null,\"previous\":null,\"results\":[" + opened.body() + "]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"currency":"EUR"}                                | /name     | missing
            {"name":"","currency":"EUR"}                      | /name     | too-short
            {"name":5,"currency":"EUR"}                       | /name     | wrong-type
            {"name":"a","currency":"eur"}                     | /currency | mismatch
            {"name":"a","currency":"XXX"}                     | /currency | unknown-currency
            {"name":"a","currency":"EUR","balance":5}         | /balance  | unknown
            {"name":"a","name":"b","currency":"EUR"}          | /name     | duplicate
            """)
    void aBadOneIsRefusedByPointerAndCode(String body, String pointer, String code) {
        Reply reply = ann.open(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void anothersAccountIsAnsweredLikeNone() {
        String account = ann.account(5);
        for (String place : new String[] {"", "/postings"}) {
            Reply foreign = bob.get(Customer.ACCOUNTS + "/" + account + place);
            Reply absent = bob.get(Customer.ACCOUNTS + "/" + ABSENT + place);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.at("/detail")).isEqualTo(absent.at("/detail"));
        }
        assertThat(bob.delete(Customer.ACCOUNTS + "/" + account).status()).isEqualTo(404);
        assertThat(ann.balance(account)).isEqualTo("5");
    }

    @Test
    void anAccountClosesOnceItIsEmpty() {
        String account = ann.account(5);
        String path = Customer.ACCOUNTS + "/" + account;

        Reply refused = ann.delete(path);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("not-empty");

        ann.send(account, ann.account(0), 5, Customer.key());
        assertThat(ann.delete(path).status()).isEqualTo(204);
        assertThat(ann.delete(path).status()).isEqualTo(204);
        assertThat(ann.get(path).at("/open")).isEqualTo("false");
        assertThat(ann.get(path + "/postings").at("/results/0/amount")).isEqualTo("-5");
    }

    @Test
    void theTwentyFirstIsRefused() {
        for (int i = 0; i < 20; i++) {
            ann.account(0);
        }

        Reply refused = ann.open("{\"name\":\"One more\",\"currency\":\"EUR\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("too-many-accounts");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/accounts",
        "POST, /api/v1/accounts",
        "GET, /api/v1/accounts/" + ABSENT,
        "DELETE, /api/v1/accounts/" + ABSENT,
        "GET, /api/v1/accounts/" + ABSENT + "/postings",
        "POST, /api/v1/accounts/" + ABSENT + "/deposits",
        "POST, /api/v1/transfers",
        "GET, /api/v1/transfers/" + ABSENT
    })
    void whoeverIsNotSignedInIsToldSo(String method, String path) {
        Reply reply = caller.tell(method, path, "{}", Shop.JSON, Visitors.VISITOR);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void onlyWhoMayFundBringsMoneyIn() {
        String account = ann.account(0);
        Reply reply = caller.tell(
                "POST",
                Customer.ACCOUNTS + "/" + account + "/deposits",
                "{\"amount\":5,\"currency\":\"EUR\"}",
                Shop.JSON,
                Customer.key(),
                ann.header());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(ann.balance(account)).isEqualTo("0");
    }

    @Test
    void whateverIsAnsweredIsForItsCallerAlone() {
        Reply list = ann.get(Customer.ACCOUNTS);
        assertThat(list.header("cache-control")).isEqualTo("private, no-store");
        assertThat(list.header("vary")).isEqualToIgnoringCase("authorization");
        Reply absent = ann.get(Customer.ACCOUNTS + "/" + ABSENT);
        assertThat(absent.header("cache-control")).contains("no-store");
        assertThat(absent.header("vary")).isEqualToIgnoringCase("authorization");
        assertThat(caller.get(Customer.ACCOUNTS, Visitors.VISITOR).header("vary"))
                .isEqualToIgnoringCase("authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/accounts/7, 400",
        "GET, /api/v1/accounts?size=5, 400",
        "PUT, /api/v1/accounts, 405",
        "POST, /api/v1/accounts/" + ABSENT + "/postings, 405",
        "GET, /api/v1/transfers, 405",
        "OPTIONS, /api/v1/transfers, 204",
        "HEAD, /api/v1/accounts, 200",
        "GET, /api/v2/accounts, 404"
    })
    void thePathsAreStrict(String method, String path, int status) {
        assertThat(caller.ask(method, path, ann.header()).status()).isEqualTo(status);
    }
}
