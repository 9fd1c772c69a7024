package dev.tributary.api.operations.deploy;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SqlPlan;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.persistence.sql.PostgresPlans;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.netty.resources.LoopResources;

/** Whether views read large tables from one end to the other. */
final class ScansCheck implements StoredCheck {

    private static final int ROWS = 10_000;
    private static final String LARGE =
            "select relname::text from pg_class where relkind in ('r', 'p') and reltuples >= ?::int";

    private final int rows;

    ScansCheck() {
        this(ROWS);
    }

    /** For tables with so many rows or more, as PostgreSQL estimates them. */
    ScansCheck(int rows) {
        this.rows = rows;
    }

    /**
     * A query of a view.
     *
     * @param name of the part
     */
    private record Asked(String name, SqlQuery query) {}

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        Set<String> large = Set.copyOf(deployed.column(LARGE, Integer.toString(rows)));
        List<Asked> asked = asked(deployed);
        List<SqlPlan> plans = plans(deployed, asked);
        return IntStream.range(0, plans.size()).boxed().flatMap(i -> weakness(asked.get(i), plans.get(i), large));
    }

    private static List<Asked> asked(Deployed deployed) {
        return deployed.views().views().stream()
                .flatMap(view -> view.parts().stream()
                        .filter(part -> part.source() instanceof SqlSource)
                        .map(part -> new Asked(
                                "views." + view.name() + ".parts." + part.name(), ((SqlSource) part.source()).query())))
                .toList();
    }

    private static List<SqlPlan> plans(Deployed deployed, List<Asked> asked) {
        LoopResources loops = LoopResources.create("plans", 1, true);
        try (var plans = new PostgresPlans(deployed.address(), loops)) {
            return plans.of(asked.stream().map(part -> List.of(part.query())).toList())
                    .toFuture()
                    .join();
        } finally {
            loops.dispose();
        }
    }

    private Stream<Weakness> weakness(Asked asked, SqlPlan plan, Set<String> large) {
        Json root = plan.plan();
        var scanned = new LinkedHashSet<String>();
        if (root != null) {
            addScanned(root, scanned);
        }
        scanned.retainAll(large);
        return Texts.shortened(List.copyOf(scanned))
                .map(tables -> Risk.SEQUENTIAL_SCAN.found(asked.name() + ": reads all of " + tables
                        + " (expected: an index, for tables with " + rows + " rows or more)"));
    }

    /** The tables that a node and those below it read from one end to the other. */
    private static void addScanned(Json node, Set<String> tables) {
        Json type = node.member("Node Type");
        Json table = node.member("Relation Name");
        if (type != null && table != null && type.asText().equals("Seq Scan")) {
            tables.add(table.asText());
        }
        Json below = node.member("Plans");
        if (below != null) {
            below.elements().forEach(child -> addScanned(child, tables));
        }
    }
}
