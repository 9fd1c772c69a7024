package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Databases;
import dev.tributary.aggregation.source.FunctionCall;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A view with sources that answer when the test says so, on a clock that it moves. A call goes by its target, a query
 * by its text. A source that nobody spoke for is silent.
 */
final class Stage {

    private static final String VIEW = """
            services: { shop: { url: http://localhost:1 } }
            views:
              view:
                get: /view/{id}
                access: authenticated
                deadline: 800ms
                params:
                  id: { max-length: 8192 }
                  q: { max-length: 8192 }
                  n: decimal
                  h: { in: header, name: x-h }
                parts:
            """;

    private final View view;
    private final PlanExecution execution;
    private final Map<String, Sinks.One<SourceReply>> sources = new HashMap<>();
    private final List<SourceCall> calls = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final Map<String, List<String>> query = new HashMap<>();
    private final Map<String, SourceFailure> failures = new HashMap<>();
    private String id = "1";
    private AnyCaller caller = AnyCaller.of(Map.of());
    private @Nullable Duration patience;
    private long nanos;

    private Stage(View view) {
        this.view = view;
        this.execution = new PlanExecution(
                Planner.plan(view),
                new Sources(Map.of("shop", this::exchange), Databases.of(this::ask), this::exchange),
                KeptParts.none(),
                () -> nanos);
    }

    /** A view with those parts, one a line. */
    static Stage of(String... parts) throws Exception {
        Path folder = Files.createTempDirectory("stage");
        Path file = folder.resolve("view.yaml");
        Files.writeString(file, VIEW + String.join("\n", parts).indent(6));
        try {
            return new Stage(ViewFiles.read(folder, name -> null).views().getFirst());
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    Stage id(String value) {
        id = value;
        return this;
    }

    Stage query(String name, String value) {
        query.put(name, List.of(value));
        return this;
    }

    Stage caller(AnyCaller who) {
        caller = who;
        return this;
    }

    Stage patience(Duration value) {
        patience = value;
        return this;
    }

    void passes(Duration time) {
        nanos += time.toNanos();
    }

    Stage answers(String source, String json) {
        return answers(source, json, 1);
    }

    Stage answers(String source, String json, int attempts) {
        Json body = Json.checked(json.getBytes(StandardCharsets.UTF_8), 64);
        source(source).tryEmitValue(new SourceReply(body, attempts)).orThrow();
        return this;
    }

    Stage fails(String source, SourceFailure failure) {
        return fails(source, new SourceException(failure, 2));
    }

    Stage fails(String source, RuntimeException error) {
        source(source).tryEmitError(error).orThrow();
        return this;
    }

    /** Lets a whole statement fail the first time. */
    Stage failsOnce(String statement, SourceFailure failure) {
        failures.put(statement, failure);
        return this;
    }

    /** The answer of one caller, who asks now. */
    CompletableFuture<@Nullable Answer> asked() {
        return answer().toFuture();
    }

    /** Lets a caller ask whose answer is of no interest. */
    void start() {
        answer().onErrorComplete().subscribe();
    }

    Mono<Answer> answer() {
        var arguments = Arguments.read(view, Map.of("id", id), query, name -> List.of());
        var question = new Question(arguments, caller, patience);
        return execution.run(question);
    }

    /** The document for a caller who asks now, when every source has already answered. */
    String document() {
        return new String(answered(asked()).document(), StandardCharsets.UTF_8);
    }

    /** The answer that has come by now, or the exception that came instead. */
    static Answer answered(CompletableFuture<@Nullable Answer> asked) {
        return Objects.requireNonNull(asked.getNow(null), "no answer yet: a source that was asked is silent");
    }

    private Mono<SourceReply> exchange(SourceCall call) {
        return Mono.defer(() -> {
                    calls.add(call);
                    return source(name(call)).asMono();
                })
                .doOnCancel(() -> cancelled.add(name(call)));
    }

    /** Answers a query each, in the order of the call. */
    private Mono<List<Json>> ask(SqlCall call) {
        return Mono.defer(() -> {
                    calls.add(call);
                    SourceFailure failure = failures.remove(name(call));
                    if (failure != null) {
                        return Mono.error(new SourceException(failure));
                    }
                    return Flux.fromIterable(call.queries())
                            .concatMap(query -> source(query.text()).asMono())
                            .map(SourceReply::body)
                            .collectList();
                })
                .doOnCancel(() -> cancelled.add(name(call)));
    }

    private static String name(SourceCall call) {
        return switch (call) {
            case ServiceCall service -> service.target();
            case SqlCall sql -> sql.queries().stream().map(SqlQuery::text).collect(Collectors.joining(" | "));
            case FunctionCall function -> function.name();
        };
    }

    private Sinks.One<SourceReply> source(String name) {
        return Objects.requireNonNull(sources.computeIfAbsent(name, absent -> Sinks.one()));
    }

    /** What was asked, in order. */
    List<String> calls() {
        return calls.stream().map(Stage::name).toList();
    }

    List<String> cancelled() {
        return cancelled;
    }

    ServiceCall call(int index) {
        return (ServiceCall) calls.get(index);
    }

    /** The first statement. */
    SqlCall statement() {
        return calls.stream()
                .filter(SqlCall.class::isInstance)
                .map(SqlCall.class::cast)
                .findFirst()
                .orElseThrow();
    }

    SqlCall sql(int index) {
        return (SqlCall) calls.get(index);
    }
}
