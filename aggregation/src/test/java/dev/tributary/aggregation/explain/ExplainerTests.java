package dev.tributary.aggregation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SqlPlan;
import dev.tributary.aggregation.source.SqlPlans;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.view.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ExplainerTests {

    private static final String TWO_QUERIES = """
            views:
              page:
                get: /page
                parts:
                  second: { rows: value, sql: "select :first.a" }
                  constant: { value: 1 }
                  first: { rows: one, sql: select 1 as a }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void asksOnceForThePlansOfAllStatementsWhenSubscribed() {
        var asked = new ArrayList<List<List<SqlQuery>>>();
        Views views = Explained.views(folder, TWO_QUERIES);

        Mono<Explanation> explanation =
                new Explainer(views, recorded(asked)).explain(views.views().getFirst());

        assertThat(asked).isEmpty();
        StepVerifier.create(explanation).expectNextCount(1).expectComplete().verify(Explained.LIMIT);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst())
                .extracting(queries -> queries.stream().map(SqlQuery::text).toList())
                .containsExactly(List.of("select $1"), List.of("select 1 as a"));
    }

    private static SqlPlans recorded(List<List<List<SqlQuery>>> asked) {
        return statements -> {
            asked.add(statements);
            return Mono.just(statements.stream()
                    .map(queries -> SqlPlan.missing(queries.getFirst().text(), "away"))
                    .toList());
        };
    }

    @Test
    void putsEveryPlanBesideItsPart() {
        var explained = Explained.of(folder, TWO_QUERIES);
        assertThat(explained.at("/waves/0/statements/0/parts") + explained.at("/waves/0/statements/0/sent"))
                .isEqualTo("[\"first\"]sent: select 1 as a");
        assertThat(explained.at("/waves/1/statements/0/parts") + explained.at("/waves/1/statements/0/sent"))
                .isEqualTo("[\"second\"]sent: select $1");
    }
}
