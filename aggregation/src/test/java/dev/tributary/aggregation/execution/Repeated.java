package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.Databases;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A view that is read once and asked many times, of Services and a database that answer at once. */
final class Repeated {

    /** Keeps every digit. */
    static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The name of the database among the sources. */
    static final String DATABASE = "database";

    private static final String VIEW = """
            views:
              view:
                get: /view
                params: { ids: { max-items: 1000, max-length: 8192 } }
                parts:
            """;

    private final Plan plan;
    private final List<String> services;

    private Repeated(Plan plan, List<String> services) {
        this.plan = plan;
        this.services = services;
    }

    /** A view with those parts, one a line, that calls those Services. */
    static Repeated of(List<String> services, String... parts) throws Exception {
        Path folder = Files.createTempDirectory("repeated");
        Path file = folder.resolve("view.yaml");
        String declared = services.stream()
                .map(name -> name + ": { url: http://localhost:1 }")
                .collect(Collectors.joining(", "));
        Files.writeString(
                file,
                "services: { " + declared + " }\n" + VIEW
                        + String.join("\n", parts).indent(6));
        try {
            return new Repeated(
                    Planner.plan(ViewFiles.read(folder, name -> null).views().getFirst()), services);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /** The document for a caller with that query, when sources answer as told by their name and the call. */
    JsonNode document(Map<String, List<String>> query, BiFunction<String, SourceCall, String> answers) {
        Map<String, SourceExchange<ServiceCall>> exchanges = new HashMap<>();
        services.forEach(name -> exchanges.put(name, call -> reply(answers.apply(name, call))));
        Database database =
                Databases.of(call -> reply(answers.apply(DATABASE, call)).map(reply -> List.of(reply.body())));
        var arguments = Arguments.read(plan.view(), Map.of(), query, name -> List.of());
        var question = new Question(arguments, AnyCaller.of(Map.of()), null);
        var answer = new PlanExecution(
                        plan, new Sources(exchanges, database, call -> Mono.empty()), KeptParts.none(), () -> 0)
                .run(question)
                .toFuture()
                .getNow(null);
        return JACKSON.readTree(Objects.requireNonNull(answer).document());
    }

    private static Mono<SourceReply> reply(String json) {
        return Mono.fromSupplier(() -> new SourceReply(Json.checked(json.getBytes(StandardCharsets.UTF_8), 64), 1));
    }
}
