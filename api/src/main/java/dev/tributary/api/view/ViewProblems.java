package dev.tributary.api.view;

import dev.tributary.aggregation.AbsentException;
import dev.tributary.aggregation.execution.PartFailedException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.api.answer.CacheHeaders;
import dev.tributary.api.problem.FailureProblems;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;

/** What a caller is told when a view has no answer. */
final class ViewProblems {

    private ViewProblems() {}

    static ProblemException of(PartFailedException failed) {
        return problem(failed).asException();
    }

    /** The same problem as if it had just been found out. */
    static ProblemException of(AbsentException absent) {
        return problem(absent.failure())
                .withHeader(CacheHeaders.STATUS, CacheHeaders.status(absent.cacheStatus()))
                .asException();
    }

    private static Problem problem(PartFailedException failed) {
        SourceFailure failure = failed.failure();
        String detail = "The part " + failed.part() + " is required, and failed: " + failure.reason();
        Problem problem = Problem.of(FailureProblems.status(failure), detail).with("part", failed.part());
        return FailureProblems.withReason(problem, failure);
    }
}
