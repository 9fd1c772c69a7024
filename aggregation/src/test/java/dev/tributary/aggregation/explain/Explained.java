package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SqlPlan;
import dev.tributary.aggregation.source.SqlPlans;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is explained of the first view of a file, on a database that takes every query but those of {@code nowhere}. */
final class Explained {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Json PLAN = Json.trusted("""
            {"Node Type": "Limit", "Total Cost": 8.30, "Plan Rows": 1, "Plans": [
              {"Node Type": "Index Scan", "Index Name": "product_pkey", "Relation Name": "product",
               "Total Cost": 8.29, "Plan Rows": 2}]}
            """.getBytes(StandardCharsets.UTF_8));

    private final Explanation explanation;

    private Explained(Explanation explanation) {
        this.explanation = explanation;
    }

    static Explained of(Path folder, String yaml) {
        Views views = views(folder, yaml);
        return new Explained(Objects.requireNonNull(
                new Explainer(views, plans()).explain(views.views().getFirst()).block(LIMIT)));
    }

    static Views views(Path folder, String yaml) {
        try {
            Files.writeString(folder.resolve("views.yaml"), yaml);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return ViewFiles.check(folder, Map.of("KEY", "s3cret")::get).orRefuse();
    }

    private static SqlPlans plans() {
        return statements -> Mono.just(statements.stream().map(Explained::plan).toList());
    }

    private static SqlPlan plan(List<SqlQuery> queries) {
        String sent = "sent: " + queries.getFirst().text();
        return sent.contains("nowhere") ? SqlPlan.missing(sent, "sql-42P01: no such table") : SqlPlan.of(sent, PLAN);
    }

    String in(Format format) {
        return explanation.in(format);
    }

    /** What the JSON holds there: a string's text, anything else as JSON; {@code absent} for nothing. */
    String at(String pointer) {
        JsonNode node = JsonMapper.shared().readTree(in(Format.JSON)).at(pointer);
        return node.isMissingNode() ? "absent" : node.isString() ? node.asString() : node.toString();
    }
}
