package dev.tributary.aggregation.function;

import static dev.tributary.aggregation.view.ParameterType.INT;
import static dev.tributary.aggregation.view.ParameterType.LONG;
import static dev.tributary.aggregation.view.declaration.Declare.value;
import static dev.tributary.aggregation.view.declaration.Declare.view;

import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.KeptParts;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.execution.Sources;
import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.resilience.TimedExchange;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Databases;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.declaration.PartDeclaration;
import dev.tributary.aggregation.view.declaration.ViewDeclaration;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A view with a list and functions, answered in time that the test lets pass. */
final class Told {

    private static final Duration UNLIMITED = Duration.ofMinutes(5);

    private final ViewDeclaration declared = view("v")
            .get("/v/{id}")
            .param("id", LONG)
            .param("most", INT)
            .param("ids", LONG, ids -> ids.maxItems(9))
            .deadline(Duration.ofMillis(500))
            .part("list", value("[{\"id\":1},{\"id\":2},{\"id\":1}]"));
    private final Map<String, List<String>> query = new HashMap<>();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Path folder;

    /** With that empty folder for files. */
    Told(Path folder) {
        this.folder = folder;
    }

    Told part(String name, PartDeclaration<?> part) {
        declared.part(name, part);
        return this;
    }

    Told query(String name, String value) {
        query.put(name, List.of(value));
        return this;
    }

    void passes(Duration more) {
        time.advanceTimeBy(more);
    }

    CompletableFuture<@Nullable Answer> asked() {
        return answer().toFuture();
    }

    Mono<Answer> answer() {
        View view = ViewFiles.check(folder, name -> null, List.of(declared))
                .orRefuse()
                .views()
                .getFirst();
        var failing = new SourceException(new SourceFailure.Refused(400));
        var sources = new Sources(
                Map.of(),
                Databases.of(call -> Mono.error(failing)),
                TimedExchange.of(UNLIMITED, time, new FunctionExchange()));
        var arguments = Arguments.read(view, Map.of("id", "42"), query, name -> List.of());
        return new PlanExecution(Planner.plan(view), sources, KeptParts.none(), () -> time.now(TimeUnit.NANOSECONDS))
                .run(new Question(arguments, AnyCaller.of(Map.of()), null));
    }

    /** The document of an answer that is there at once. */
    String document() {
        return text(asked());
    }

    /** The document of an answer that has come by now. */
    static String text(CompletableFuture<@Nullable Answer> asked) {
        Answer answer = asked.getNow(null);
        return answer == null ? "no answer yet" : new String(answer.document(), StandardCharsets.UTF_8);
    }
}
