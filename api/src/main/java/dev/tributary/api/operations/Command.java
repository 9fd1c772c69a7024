package dev.tributary.api.operations;

import java.util.List;

/** Something that an operator asks of the jar instead of running the service. */
@FunctionalInterface
interface Command {

    /** The exit code of a command that did what it should and found nothing wrong. */
    int FINE = 0;

    /** The exit code of a command that found errors. */
    int ERRORS = 1;

    /** The exit code of a command that was not understood. */
    int MISUSED = 2;

    /** Runs to its end on the calling thread, prints what it has to say, and answers the exit code. */
    int run(List<String> arguments);
}
