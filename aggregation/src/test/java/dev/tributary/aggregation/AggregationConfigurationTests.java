package dev.tributary.aggregation;

import static dev.tributary.aggregation.view.declaration.Declare.service;
import static dev.tributary.aggregation.view.declaration.Declare.value;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.Databases;
import dev.tributary.aggregation.source.SqlPlans;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.declaration.Declaration;
import dev.tributary.aggregation.view.declaration.DeclaredViews;
import dev.tributary.aggregation.view.definition.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;
import reactor.test.StepVerifier;

@ExtendWith(OutputCaptureExtension.class)
class AggregationConfigurationTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(AggregationConfiguration.class, Surroundings.class);

    @Test
    void readsTheFolderViewsWhereNothingElseWasSaid() {
        runner.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("views:0: cannot be read (expected: a folder of YAML files)"));
    }

    @Test
    void readsTheFolderThatWasNamedWithValuesOfTheEnvironment() throws IOException {
        write("services: { shop: { url: '${SHOP_URL}' } }\nviews: { v: { get: /v, parts: { a: { value: 1 } } } }");

        configured("SHOP_URL=http://localhost:1")
                .run(context -> assertThat(context.getBean(Aggregator.class).views())
                        .extracting(View::name)
                        .containsExactly("v"));
    }

    @Test
    void refusesToStartWithBadViewsAndSaysAllThatIsWrong() throws IOException {
        write("services: { shop: {} }\nviews: { v: { get: v } }");

        configured().run(context -> {
            Throwable refused = Objects.requireNonNull(context.getStartupFailure());
            var analysis = Objects.requireNonNull(new RefusedViewsAnalyzer().analyze(refused));

            assertThat(refused).hasRootCauseInstanceOf(RefusedException.class);
            assertThat(analysis.getDescription())
                    .startsWith("The declared views have 3 problem(s):\n\n    v.yaml:1: services.shop: no 'url'")
                    .contains("\n    v.yaml:2: views.v.get: v (expected: ");
        });
    }

    @Test
    void answersForAViewFromTheDatabase() throws IOException {
        write("views: { v: { get: /v, parts: { a: { sql: select 1, rows: value } } } }");

        configured()
                .run(context -> StepVerifier.create(answer(context))
                        .expectNext("{\"a\":null}")
                        .expectComplete()
                        .verify(LIMIT));
    }

    @Test
    void servesWhatBeansDeclareBesideTheFiles() throws IOException {
        write("views: { v: { get: /v, parts: { a: { value: 1 } } } }");

        declared(view("w").get("/w").part("a", value("2")))
                .withBean(
                        "more",
                        DeclaredViews.class,
                        () -> () -> List.of(view("x").get("/x").part("a", value("3"))))
                .run(context -> assertThat(context.getBean(Aggregator.class).views())
                        .extracting(View::name)
                        .containsExactly("v", "w", "x"));
    }

    @Test
    void refusesToStartWithABadDeclarationAndSaysWhere() throws IOException {
        write("views: { v: { get: /v, parts: { a: { value: 1 } } } }");

        declared(view("v").get("/w").part("a", value("2"))).run(context -> {
            Throwable refused = Objects.requireNonNull(context.getStartupFailure());
            var analysis = Objects.requireNonNull(new RefusedViewsAnalyzer().analyze(refused));

            assertThat(analysis.getDescription())
                    .startsWith("The declared views have 1 problem(s):\n\n    AggregationConfigurationTests.java:")
                    .endsWith(": views.v: given twice (expected: once; the first is at v.yaml:1)");
        });
    }

    @Test
    void warnsOfADeclarationAsOfAFile(CapturedOutput output) throws IOException {
        write("");

        declared(service("idle").url("http://localhost:1"))
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output)
                .containsPattern(
                        "AggregationConfigurationTests.java:\\d+: services.idle: called by no view .*unused-service");
    }

    private ApplicationContextRunner declared(Declaration declaration) {
        return configured().withBean("declared", DeclaredViews.class, () -> () -> List.of(declaration));
    }

    private static Mono<String> answer(ApplicationContext context) {
        Aggregator aggregator = context.getBean(Aggregator.class);
        View view = aggregator.views().getFirst();
        var arguments = Arguments.read(view, Map.of(), Map.of(), name -> List.of());
        return aggregator
                .answer(view, new Question(arguments, AnyCaller.of(Map.of()), null))
                .map(answer -> new String(answer.document(), StandardCharsets.UTF_8));
    }

    private ApplicationContextRunner configured(String... properties) {
        return runner.withPropertyValues("tributary.views.location=" + folder, "tributary.redis.url=none")
                .withPropertyValues(properties);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("v.yaml"), text);
    }

    /** What other modules bring. */
    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean(destroyMethod = "dispose")
        LoopResources loops() {
            return LoopResources.create("test", 1, true);
        }

        @Bean
        Database database() {
            return Databases.of(call -> Mono.just(List.of(Json.NULL)));
        }

        @Bean
        SqlPlans plans() {
            return statements -> Mono.just(List.of());
        }
    }
}
