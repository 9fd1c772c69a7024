package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Question;
import reactor.core.publisher.Mono;

/** Answers questions for one view by computing every answer. */
record UncachedView(PlanExecution execution, CacheEvents.OfView events) {

    Mono<Served> answer(Question question) {
        return execution.run(question).map(this::served);
    }

    private Served served(Answer answer) {
        events.served(How.BYPASS);
        return Served.uncached(answer);
    }
}
