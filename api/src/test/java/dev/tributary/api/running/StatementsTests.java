package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A statement has every posting once, the newest first. */
@RunningService
class StatementsTests {

    private final Caller caller;
    private final Customer ann;
    private final String account;
    private final String other;

    StatementsTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
        this.ann = Customer.of(caller);
        this.account = ann.account(100);
        this.other = Customer.of(caller).account(0);
        for (int cents = 1; cents <= 4; cents++) {
            ann.send(account, other, cents, Customer.key());
        }
    }

    @AfterEach
    void close() {
        caller.close();
    }

    private String path() {
        return Customer.ACCOUNTS + "/" + account + "/postings";
    }

    private static List<String> amounts(Reply reply) {
        List<String> amounts = new ArrayList<>();
        for (int i = 0; reply.body().split("\"transfer\"", -1).length - 1 > i; i++) {
            amounts.add(reply.at("/results/" + i + "/amount") + " " + reply.at("/results/" + i + "/balance"));
        }
        return amounts;
    }

    @Test
    void hasTheBalanceAfterEachPosting() {
        Reply reply = ann.get(path());

        assertThat(amounts(reply)).containsExactly("-4 90", "-3 94", "-2 97", "-1 99", "100 100");
        assertThat(reply.at("/results/0/other")).isEqualTo(other);
        assertThat(reply.at("/results/4/other")).isEqualTo("null");
        assertThat(reply.body()).startsWith("{\"count\":null,\"next\":null,\"previous\":null,\"results\":[");
        assertThat(reply.header("cache-control")).isEqualTo("private, no-store");
    }

    @Test
    void isWalkedThereAndBack() {
        Reply first = ann.get(path() + "?size=2");
        Reply second = ann.get(first.at("/next"));
        Reply third = ann.get(second.at("/next"));

        assertThat(amounts(second)).containsExactly("-2 97", "-1 99");
        assertThat(amounts(third)).containsExactly("100 100");
        assertThat(third.at("/next")).isEqualTo("null");
        assertThat(amounts(ann.get(third.at("/previous")))).isEqualTo(amounts(second));
        assertThat(ann.get(second.at("/previous")).at("/previous")).isEqualTo("null");
    }

    @Test
    void isCutByTime() {
        Reply all = ann.get(path());
        String from = all.at("/results/3/at");
        String until = all.at("/results/1/at");

        Reply cut = ann.get(path() + "?from=" + from + "&until=" + until + "&size=1");
        assertThat(amounts(cut)).containsExactly("-2 97");
        assertThat(amounts(ann.get(cut.at("/next")))).containsExactly("-1 99");
        assertThat(ann.get(cut.at("/next")).at("/next")).isEqualTo("null");
    }

    @Test
    void takesACursorOfItsOwnOnly() {
        String cursor = ann.get(path() + "?size=2").at("/next").replaceFirst(".*cursor=", "");

        assertThat(ann.get(path() + "?cursor=" + cursor).status()).isEqualTo(200);
        assertThat(ann.get(path() + "?from=2020-01-01T00:00:00Z&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(ann.get(Customer.ACCOUNTS + "/" + ann.account(0) + "/postings?cursor=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"size=0", "size=101", "cursor=x", "from=yesterday", "page=1", "from=2020-01-01", "size=1&size=2"
            })
    void refusesWhatItDoesNotUnderstand(String query) {
        assertThat(ann.get(path() + "?" + query).status()).isEqualTo(400);
    }
}
