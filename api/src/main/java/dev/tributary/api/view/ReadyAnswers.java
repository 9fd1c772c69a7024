package dev.tributary.api.view;

import dev.tributary.aggregation.Served;
import org.jspecify.annotations.Nullable;

/** Finds the answer to a target as it came over the wire, if it is at hand, fresh and the same for every caller. */
@FunctionalInterface
interface ReadyAnswers {

    @Nullable
    Served ready(String target);
}
