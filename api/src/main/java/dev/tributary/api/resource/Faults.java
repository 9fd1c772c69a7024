package dev.tributary.api.resource;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.api.problem.ArgumentProblems;
import dev.tributary.api.problem.FailureProblems;
import dev.tributary.api.security.BearerProblems;
import dev.tributary.persistence.personal.SenderGone;
import dev.tributary.persistence.resource.RefusedWriteException;

/** Turns what can go wrong with a row or a list into a problem. */
public final class Faults {

    private Faults() {}

    /** The problem that an error means for the caller; the error itself if nobody could foresee it. */
    public static Throwable told(Throwable error) {
        return switch (error) {
            case BadArgumentsException bad -> ArgumentProblems.of(bad);
            case RefusedWriteException refused -> WriteProblems.of(refused);
            case SenderGone _ -> BearerProblems.refused();
            case SourceException failed -> FailureProblems.ofDatabase(failed);
            default -> error;
        };
    }
}
