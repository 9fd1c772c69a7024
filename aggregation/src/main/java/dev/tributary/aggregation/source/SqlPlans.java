package dev.tributary.aggregation.source;

import java.util.List;
import reactor.core.publisher.Mono;

/** Tells what the database is sent for declared queries, and what it would do with it. */
@FunctionalInterface
public interface SqlPlans {

    /**
     * Nothing is asked before subscription, and no query is ever run. A database that is away or refuses a statement is
     * no error: the result says so in the place of its plan.
     *
     * @param statements each the queries that are sent together, as one statement
     * @return one plan a statement, in their order
     */
    Mono<List<SqlPlan>> of(List<List<SqlQuery>> statements);
}
