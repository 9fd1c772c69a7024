package dev.tributary.aggregation.view;

import java.util.List;

/** A caller's request cannot be answered as it was put; it holds everything that is wrong with it. */
public final class BadArgumentsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BadArgument> problems;

    public BadArgumentsException(List<BadArgument> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<BadArgument> problems() {
        return problems;
    }
}
