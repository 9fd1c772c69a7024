package dev.tributary.aggregation.source;

/** One question to one source: every value is resolved, nothing is left to look up. */
public sealed interface SourceCall permits ServiceCall, SqlCall, FunctionCall {

    /** When the asker stops waiting; whoever serves the call stops working for it then. */
    Deadline deadline();
}
