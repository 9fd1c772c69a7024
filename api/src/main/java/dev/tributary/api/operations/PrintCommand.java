package dev.tributary.api.operations;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** Prints a text, and knows no arguments. */
final class PrintCommand implements Command {

    private final String name;
    private final Supplier<String> text;
    private final PrintStream out;

    /** A command of that name that prints there. */
    PrintCommand(String name, Supplier<String> text, PrintStream out) {
        this.name = name;
        this.text = text;
        this.out = out;
    }

    /** The exit code is 0, or 2 for arguments. */
    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            out.println(name + ": arguments that are not known (expected: none)");
            return MISUSED;
        }
        out.print(text.get());
        out.flush();
        return FINE;
    }
}
