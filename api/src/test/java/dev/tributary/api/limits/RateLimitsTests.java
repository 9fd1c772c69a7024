package dev.tributary.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class RateLimitsTests {

    @Test
    void saysOfEachLimitWhatItIsAndWhatIsLeft() {
        var headers = new HttpHeaders();
        RateLimits.tell(
                headers,
                List.of(
                        new Taken(new Charge(Limit.PERSON, "x"), new Rate(1200, 300), true, 299, 50_000_000),
                        new Taken(new Charge(Limit.WRITES, "x"), new Rate(120, 60), true, 10, 25_000_000_000L)));

        assertThat(headers.get("ratelimit-policy")).containsExactly("\"person\";q=300;w=15", "\"writes\";q=60;w=30");
        assertThat(headers.get("ratelimit")).containsExactly("\"person\";r=299;t=1", "\"writes\";r=10;t=25");
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 60", "600, 200, 20", "7, 1, 9", "1000000, 1, 1", "1, 10, 600"})
    void countsTheSecondsUntilAllIsThereAgain(int perMinute, int burst, long window) {
        assertThat(new Rate(perMinute, burst).window()).isEqualTo(window);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "12000000000, 12", "12000000001, 13"})
    void saysWhenToAskAgain(long nanos, String seconds) {
        Problem refused = RateLimits.refusal(
                        new Taken(new Charge(Limit.LOGIN_NAME, "x"), new Rate(5, 5), false, 0, nanos))
                .problem();

        assertThat(refused.status().value()).isEqualTo(429);
        assertThat(refused.headers().getFirst("retry-after")).isEqualTo(seconds);
        assertThat(refused.detail())
                .isEqualTo("login-name: too often (expected: at most 5 times at once, and 5 a minute)");
    }
}
