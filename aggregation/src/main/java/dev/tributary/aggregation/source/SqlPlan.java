package dev.tributary.aggregation.source;

import dev.tributary.aggregation.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the database is sent it, and what the database would do with it.
 *
 * @param sent its text, with {@code $1}, {@code $2} … where values are bound
 * @param plan the root of the plan, as PostgreSQL describes it in JSON; {@code null} where there is none
 * @param reason why there is none; {@code null} where there is one
 */
public record SqlPlan(
        String sent, @Nullable Json plan, @Nullable String reason) {

    /** A statement whose plan is known. */
    public static SqlPlan of(String sent, Json plan) {
        return new SqlPlan(sent, plan, null);
    }

    /** A statement without a plan. */
    public static SqlPlan missing(String sent, String reason) {
        return new SqlPlan(sent, null, reason);
    }
}
