package dev.tributary.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoServicesTests {

    private static final DemoServices DEMO = DemoServices.startOnRandomPorts();
    private static final String INVENTORY = DEMO.inventory().url();
    private static final String SELLERS = DEMO.sellers().url();
    private static final String RECOMMENDATIONS = DEMO.recommendations().url();

    @AfterAll
    static void close() {
        DEMO.close();
    }

    @Test
    void inventoryKnowsTheStock() throws Exception {
        HttpResponse<String> answer = Http.get(INVENTORY + "/stock/42");

        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body())
                .matches("\\{\"available\":\\d+,\"warehouse\":\"[A-Z][a-z]+\",\"restockDays\":\\d+}")
                .isEqualTo(Http.get(INVENTORY + "/stock/42").body());
    }

    @Test
    void inventoryKnowsManyAtOnce() throws Exception {
        String body = Http.get(INVENTORY + "/stock?ids=1,2,300000").body();

        assertThat(JsonPath.<List<Integer>>read(body, "$[*].id")).containsExactly(1, 2);
    }

    @Test
    void inventorySumsUp() throws Exception {
        assertThat(Http.get(INVENTORY + "/summary").body())
                .matches("\\{\"products\":1000,\"inStock\":8\\d\\d,\"lowStock\":\\d+}");
    }

    @Test
    void sellersHaveNamesAndRatings() throws Exception {
        assertThat(Http.get(SELLERS + "/sellers/7").body())
                .startsWith("{\"id\":7,\"name\":\"Harbour Books\",\"rating\":")
                .matches(".*\"rating\":[345]\\.\\d,\"city\":\"[A-Z][a-z]+\"}");
        String many = Http.get(SELLERS + "/sellers?ids=50,1,51").body();
        assertThat(JsonPath.<List<Integer>>read(many, "$[*].id")).containsExactly(50, 1);
    }

    @Test
    void topSellersAreFiveFromTheBestOn() throws Exception {
        String body = Http.get(SELLERS + "/top").body();

        List<Double> ratings = JsonPath.read(body, "$[*].rating");
        assertThat(ratings).hasSize(5).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 42, 999, 1000, 100_000})
    void similarProductsAreEightOthers(int id) throws Exception {
        String body = Http.get(RECOMMENDATIONS + "/similar/" + id).body();

        List<Integer> ids = JsonPath.read(body, "$.items[*].productId");
        List<Double> scores = JsonPath.read(body, "$.items[*].score");
        assertThat(ids)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .doesNotContain(id)
                .allMatch(each -> each >= 1 && each <= 1000);
        assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(scores).allMatch(score -> score > 0 && score < 1);
    }

    @Test
    void trendingProductsAreTen() throws Exception {
        String body = Http.get(RECOMMENDATIONS + "/trending").body();

        assertThat(JsonPath.<List<Integer>>read(body, "$.items[*].productId"))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stock/0", "/stock/100001", "/stock/x", "/stock/99999999999999999999", "/elsewhere"})
    void unknownIdsAndPathsAreNotFound(String path) throws Exception {
        HttpResponse<String> answer = Http.get(INVENTORY + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("(expected: ");
    }

    @Test
    void manyIdsAreWholeNumbersAndAtMostAHundred() throws Exception {
        String tooMany = String.join(
                ",", IntStream.rangeClosed(1, 101).mapToObj(String::valueOf).toList());

        assertThat(Http.get(INVENTORY + "/stock?ids=" + tooMany).statusCode()).isEqualTo(400);
        assertThat(Http.get(INVENTORY + "/stock?ids=1,x").statusCode()).isEqualTo(400);
        assertThat(Http.get(INVENTORY + "/stock").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyGetIsAllowed() throws Exception {
        assertThat(Http.put(INVENTORY + "/stock/1").statusCode()).isEqualTo(405);
    }

    @Test
    void answersTakeAboutTheirTime() {
        for (int id = 1; id < 1000; id++) {
            assertThat(Dice.around(Duration.ofMillis(100), id))
                    .isBetween(Duration.ofMillis(70), Duration.ofMillis(130));
        }
    }
}
