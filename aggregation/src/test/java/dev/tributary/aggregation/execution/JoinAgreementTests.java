package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SqlCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Random lists and rows are joined here as a naive join of trees joins them. */
class JoinAgreementTests {

    private static final int ROUNDS = 100;
    private static final int BATCH = 3;

    private final RandomLists random = new RandomLists(new Random(20_260_804));
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "false, false, false", "false, false, true", "false, true, false", "false, true, true",
        "true, false, false", "true, false, true", "true, true, false", "true, true, true"
    })
    void attachesWhatTheDatabaseAnswers(boolean nested, boolean many, boolean drop) throws Exception {
        NaiveJoin naive = naive(nested, many, drop);
        Repeated view = Repeated.of(
                List.of("list"),
                "list: { call: list, path: / }",
                declared(naive) + "sql: 'select :keys', key: ref.id }");
        for (int round = 0; round < ROUNDS; round++) {
            joinsAlike(view, naive);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false, false", "false, true, true", "true, false, true", "true, true, false"})
    void attachesWhatAServiceAnswersInBatches(boolean nested, boolean many, boolean drop) throws Exception {
        NaiveJoin naive = naive(nested, many, drop);
        Repeated view = Repeated.of(
                List.of("list", "rows"),
                "list: { call: list, path: / }",
                declared(naive) + "call: rows, path: /, query: { ids: '{keys}' }, batch: " + BATCH + ", key: ref.id }");
        for (int round = 0; round < ROUNDS; round++) {
            joinsAlike(view, naive);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void attachesToWhatAnotherJoinAttached(boolean many, boolean drop) throws Exception {
        NaiveJoin first = naive(true, many, drop);
        var second = new NaiveJoin(List.of("lines", "row"), "other", List.of("id"), "by", !many, drop);
        Repeated view = Repeated.of(
                List.of("list", "rows"),
                "list: { call: list, path: / }",
                declared(first) + "sql: 'select a :keys', key: ref.id }",
                declared(second).replace("join:", "next:") + "sql: 'select b :keys', key: id }");
        for (int round = 0; round < ROUNDS; round++) {
            String list = random.list();
            String rows = random.rows();
            String more = random.rows();
            JsonNode document = view.document(Map.of(), (source, call) -> switch (call) {
                case SqlCall sql -> sql.queries().getFirst().text().startsWith("select a") ? rows : more;
                default -> list;
            });
            JsonNode expected = tree(list);
            first.attach(expected, rows(rows));
            second.attach(expected, rows(more));
            second.drop(expected, rows(more));
            first.drop(expected, rows(rows));
            assertThat(document).as("%s\n%s\n%s", list, rows, more).isEqualTo(document(expected));
        }
    }

    private void joinsAlike(Repeated view, NaiveJoin naive) {
        String list = random.list();
        ArrayNode rows = rows(random.rows());
        asked.clear();
        JsonNode document =
                view.document(Map.of(), (source, call) -> source.equals("list") ? list : answered(call, naive, rows));
        JsonNode expected = tree(list);
        assertThat(asked).as(list).isEqualTo(naive.keys(expected));
        naive.attach(expected, rows);
        naive.drop(expected, rows);
        assertThat(document).as("%s\n%s", list, rows).isEqualTo(document(expected));
    }

    /** A Service answers with the rows of the keys that it is asked for, the database with more than that. */
    private String answered(SourceCall call, NaiveJoin naive, ArrayNode rows) {
        if (call instanceof SqlCall sql) {
            Stream.of((Object[]) Objects.requireNonNull(sql.values().getFirst()))
                    .map(key -> key instanceof BigDecimal number ? number.toPlainString() : key.toString())
                    .forEach(asked::add);
            return rows.toString();
        }
        List<String> keys = SentTarget.of(call).items("ids");
        assertThat(keys).hasSizeLessThanOrEqualTo(BATCH);
        asked.addAll(keys);
        ArrayNode answer = Repeated.JACKSON.createArrayNode();
        rows.forEach(row -> {
            String key = naive.keyOf(row);
            if (key != null && keys.contains(key)) {
                answer.add(row);
            }
        });
        return answer.toString();
    }

    private static NaiveJoin naive(boolean nested, boolean many, boolean drop) {
        return new NaiveJoin(nested ? List.of("lines") : List.of(), "id", List.of("ref", "id"), "row", many, drop);
    }

    private static String declared(NaiveJoin naive) {
        String path = "list."
                + String.join(
                        "", naive.parents().stream().map(name -> name + ".").toList());
        return "join: { for-each: " + path + naive.member() + ", attach: " + path + naive.attach() + ", rows: "
                + (naive.many() ? "many" : "one") + ", missing: " + (naive.drop() ? "drop" : "'null'") + ", ";
    }

    private static JsonNode tree(String json) {
        return Repeated.JACKSON.readTree(json);
    }

    private static ArrayNode rows(String json) {
        return (ArrayNode) tree(json);
    }

    private static JsonNode document(JsonNode list) {
        return Repeated.JACKSON.createObjectNode().set("list", list);
    }
}
