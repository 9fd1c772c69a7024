package dev.tributary.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ControlTests {

    private final DemoServices demo = DemoServices.startOnRandomPorts();
    private final String stock = demo.inventory().url() + "/stock/1";

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void listsTheServices() throws Exception {
        String list = Http.get(demo.controlUrl() + "/").body();

        assertThat(JsonPath.<List<String>>read(list, "$.services[*].name"))
                .containsExactly("inventory", "sellers", "recommendations");
        assertThat(JsonPath.<List<String>>read(list, "$.services[*].mode")).containsOnly("normal");
        assertThat(JsonPath.<String>read(list, "$.services[0].url"))
                .isEqualTo(demo.inventory().url());
    }

    @Test
    void makesAServiceSlow() throws Exception {
        assertThat(control("inventory/slow?delay=300ms").body()).contains("\"mode\":\"slow\"");

        assertThat(duration(() -> Http.get(stock))).isGreaterThan(Duration.ofMillis(300));
        assertThat(duration(() -> Http.get(demo.sellers().url() + "/top"))).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void slowMeansTwoSecondsIfNothingElseIsSaid() throws Exception {
        control("inventory/slow");

        assertThat(duration(() -> Http.get(stock))).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void makesAServiceFail() throws Exception {
        control("inventory/failing");

        HttpResponse<String> answer = Http.get(stock);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(503);
    }

    @Test
    void makesAServiceAbsentEvenForThoseConnectedAndBringsItBack() throws Exception {
        Http.get(stock);
        control("inventory/absent");
        assertThatThrownBy(() -> Http.get(stock)).isInstanceOf(ConnectException.class);

        control("inventory/normal");
        assertThat(Http.get(stock).statusCode()).isEqualTo(200);
    }

    @Test
    void javaChangesModesAsWell() throws Exception {
        demo.sellers().become(Mode.FAILING);
        assertThat(Http.get(demo.sellers().url() + "/top").statusCode()).isEqualTo(503);

        demo.sellers().becomeSlow(Duration.ofMillis(200));
        assertThat(demo.sellers().mode()).isEqualTo(Mode.SLOW);
        assertThat(duration(() -> Http.get(demo.sellers().url() + "/top"))).isGreaterThan(Duration.ofMillis(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postage/slow             | 404 | service: postage (expected: inventory, sellers, recommendations)",
                "inventory/sleepy         | 400 | mode: sleepy (expected: normal, slow, failing, absent)",
                "inventory/slow?delay=2h  | 400 | delay: 2h (expected: as 750ms or 2s, up to a minute)",
                "inventory/slow?delay=-1s | 400 | delay: -1s (expected: as 750ms or 2s, up to a minute)",
                "inventory/slow?delay=x   | 400 | delay: x (expected: as 750ms or 2s, up to a minute)",
            })
    void saysWhatWasExpected(String path, int status, String detail) throws Exception {
        HttpResponse<String> answer = control(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isEqualTo(detail);
    }

    @Test
    void quotesWhatItWasGiven() throws Exception {
        HttpResponse<String> answer = control("inventory/%22%5C%0A");

        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).startsWith("mode: \"\\  (expected");
    }

    @Test
    void usesOtherPortsWhereThePreferredAreTaken() {
        try (DemoServices one = DemoServices.start();
                DemoServices other = DemoServices.start()) {
            assertThat(other.controlUrl()).isNotEqualTo(one.controlUrl());
            assertThat(other.inventory().url()).isNotEqualTo(one.inventory().url());
        }
    }

    private HttpResponse<String> control(String path) throws Exception {
        return Http.put(demo.controlUrl() + "/" + path);
    }

    private static Duration duration(Callable<?> call) throws Exception {
        long start = System.nanoTime();
        call.call();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
