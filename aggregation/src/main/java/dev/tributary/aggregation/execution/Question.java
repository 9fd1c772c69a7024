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
 */
public record Question(
        Arguments arguments, Caller caller, @Nullable Duration patience) {}
