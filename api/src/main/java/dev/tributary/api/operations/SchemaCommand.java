package dev.tributary.api.operations;

import dev.tributary.aggregation.view.definition.ViewSchema;
import java.io.PrintStream;
import java.util.List;

/** Prints the JSON Schema of the files of views, for editors and for programs that write such files: {@code schema}. */
final class SchemaCommand implements Command {

    /** The first argument that asks for this command. */
    static final String NAME = "schema";

    private final PrintStream out;

    /** A command that prints there. */
    SchemaCommand(PrintStream out) {
        this.out = out;
    }

    /** Prints the schema. The exit code is 0, or 2 for arguments: it knows none. */
    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            out.println(NAME + ": arguments that are not known (expected: none)");
            return MISUSED;
        }
        out.print(ViewSchema.text());
        out.flush();
        return FINE;
    }
}
