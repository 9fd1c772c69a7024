package dev.tributary.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.explain.Explainer;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import reactor.core.publisher.Mono;

class ExplainAccessTests {

    private static final View VIEW = new View("v", "/v", List.of(), Duration.ofSeconds(1), List.of());

    @Test
    void isForWhoeverAsksWhereTheServiceIsDeveloped() {
        assertThat(isExplained("local")).isTrue();
        assertThat(isExplained("local", "other")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "production", "localhost"})
    void isForNobodyElsewhere(String profile) {
        assertThat(isExplained(profile)).isFalse();
    }

    private static boolean isExplained(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        var explainer = new Explainer(new Views(List.of(), List.of(VIEW)), statements -> Mono.just(List.of()));
        return new ExplainHandler(explainer, new ViewConfiguration().explainAccess(environment))
                .isAsked(
                        VIEW,
                        MockServerRequest.builder().queryParam("explain", "").build());
    }
}
