package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class CachePropertiesTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Properties.class);

    @Test
    void keepsSixtyFourMegabytesWhereNothingElseWasSaid() {
        runner.run(context ->
                assertThat(context.getBean(CacheProperties.class).memory()).isEqualTo(DataSize.ofMegabytes(64)));
    }

    @Test
    void readsWhatWasSaid() {
        runner.withPropertyValues("tributary.cache.memory=1GB")
                .run(context -> assertThat(
                                context.getBean(CacheProperties.class).memory())
                        .isEqualTo(DataSize.ofGigabytes(1)));
    }

    @Test
    void refusesToStartWithLessThanNothing() {
        runner.withPropertyValues("tributary.cache.memory=-1B")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("tributary.cache.memory: -1B (expected: 0B or more)"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CacheProperties.class)
    static class Properties {}
}
