package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.SqlSource;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** The queries of one execution: those of a wave are asked in one statement if that works, and each on its own if not. */
final class Queries {

    private final Plan plan;
    private final Calls calls;
    private final Database database;
    private final List<Mono<List<Json>>> together = new ArrayList<>();

    Queries(Plan plan, List<Fuse> fuses, Calls calls, Database database, Deadline deadline) {
        this.plan = plan;
        this.calls = calls;
        this.database = database;
        for (int i = 0; i < fuses.size(); i++) {
            List<Step> steps =
                    plan.together().get(i).stream().map(plan.steps()::get).toList();
            Fuse fuse = fuses.get(i);
            together.add(Mono.defer(() -> together(steps, fuse, deadline)).share());
        }
    }

    /** The reply to the query of a step. */
    Mono<SourceReply> ask(Step step, SqlSource sql, Deadline limit) {
        for (int i = 0; i < together.size(); i++) {
            int place = plan.together().get(i).indexOf(step.index());
            if (place >= 0) {
                return together.get(i)
                        .map(all -> SqlReplies.reply(sql.query(), all.get(place)))
                        .switchIfEmpty(Mono.defer(() -> alone(sql, calls, limit)));
            }
        }
        return alone(sql, calls, limit);
    }

    /** The reply to a query that is put for the keys of a join. */
    Mono<SourceReply> alone(SqlSource sql, Calls how, Deadline limit) {
        return database.ask(how.sql(List.of(sql), limit)).map(all -> SqlReplies.reply(sql.query(), all.getFirst()));
    }

    private Mono<List<Json>> together(List<Step> steps, Fuse fuse, Deadline deadline) {
        if (!fuse.isWhole() || steps.stream().anyMatch(step -> calls.unasked(step) != null)) {
            return Mono.empty();
        }
        List<SqlSource> sources =
                steps.stream().map(step -> (SqlSource) step.part().source()).toList();
        Deadline limit = deadline.within(steps.getFirst().part().timeout());
        return fuse.guard(Mono.defer(() -> database.ask(calls.sql(sources, shared(limit)))));
    }

    /** Half of the time, so that each query can still be asked on its own; a snapshot that is broken off leaves nothing to ask. */
    private Deadline shared(Deadline limit) {
        return plan.view().snapshot() ? limit : limit.within(limit.left().dividedBy(2));
    }
}
