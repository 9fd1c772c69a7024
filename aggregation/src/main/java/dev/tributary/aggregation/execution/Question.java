package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.view.Arguments;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request for a view.
 *
 * @param arguments read for that view
 * @param patience how long the caller wants to wait, where that is said; it can shorten the view's deadline only
 * @param anew whether it is to be computed, whatever is kept
 */
public record Question(
        Arguments arguments, Caller caller, @Nullable Duration patience, boolean anew) {

    /** One that may be answered with what is kept. */
    public Question(Arguments arguments, Caller caller, @Nullable Duration patience) {
        this(arguments, caller, patience, false);
    }
}
