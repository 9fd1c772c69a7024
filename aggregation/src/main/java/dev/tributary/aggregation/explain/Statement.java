package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.source.SqlPlan;

/** One statement that a view sends, and what the database makes of it. */
record Statement(Sent together, SqlPlan plan) {}
