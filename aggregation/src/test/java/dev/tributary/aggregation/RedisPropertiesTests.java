package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.redis.RedisAddress;
import dev.tributary.aggregation.source.DatabaseName;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class RedisPropertiesTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    @Test
    void hasDefaultsForAllButTheAddress() {
        runner.withPropertyValues("tributary.redis.url=none").run(context -> {
            RedisProperties redis = context.getBean(RedisProperties.class);
            assertThat(redis.timeout()).isEqualTo(Duration.ofMillis(200));
            assertThat(redis.word(null)).isEqualTo("tributary");
            assertThat(redis.word(new DatabaseName("a-b_c"))).isEqualTo("tributary-a-b_c");
            assertThat(redis.address()).as("shares nothing").isNull();
        });
    }

    @Test
    void readsWhatWasSaid() {
        runner.withPropertyValues(
                        "tributary.redis.url=redis://there:1234",
                        "tributary.redis.timeout=1s",
                        "tributary.redis.namespace=shop.test-2")
                .run(context -> {
                    RedisProperties redis = context.getBean(RedisProperties.class);
                    RedisAddress address = Objects.requireNonNull(redis.address());
                    assertThat(address.nodes().getFirst().getPort()).isEqualTo(1234);
                    assertThat(redis.timeout()).isEqualTo(Duration.ofSeconds(1));
                    assertThat(redis.word(new DatabaseName("x"))).isEqualTo("shop.test-2");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url      | ' '   | tributary.redis.url: not set (expected: REDIS_URL names a Redis; or says none,"
                        + " for a process that shares nothing)",
                "timeout  | 0ms   | tributary.redis.timeout: PT0S (expected: 1ms to 5s)",
                "timeout  | 6s    | tributary.redis.timeout: PT6S (expected: 1ms to 5s)",
                "namespace| a{b}  | tributary.redis.namespace: a{b} (expected: 1 to 64 letters, digits, -, _ and .)"
            })
    void refusesToStartWithABadValue(String name, String value, String error) {
        runner.withPropertyValues("tributary.redis.url=none", "tributary.redis." + name + "=" + value)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessage(error));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RedisProperties.class)
    static class Properties {}
}
