package dev.tributary.aggregation.source;

/**
 * A function with its inputs.
 *
 * @param name of the part that asks, for the log
 */
public record FunctionCall(String name, SourceFunction function, Inputs inputs) implements SourceCall {

    @Override
    public Deadline deadline() {
        return inputs.deadline();
    }
}
