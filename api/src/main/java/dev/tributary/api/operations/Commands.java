package dev.tributary.api.operations;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/** The commands of the same jar: the first argument names one, and then no service is started. */
public final class Commands {

    private static final Map<String, Function<PrintStream, Command>> BY_NAME = Map.of(
            CheckCommand.NAME, CheckCommand::new,
            ExplainCommand.NAME, ExplainCommand::new,
            SchemaCommand.NAME, SchemaCommand::new,
            MigrateCommand.NAME, MigrateCommand::new);

    private Commands() {}

    /** The exit code of the command that the first argument names; empty if it names none. */
    public static OptionalInt run(List<String> arguments, PrintStream out) {
        var command = arguments.isEmpty() ? null : BY_NAME.get(arguments.getFirst());
        return command == null
                ? OptionalInt.empty()
                : OptionalInt.of(command.apply(out).run(arguments.subList(1, arguments.size())));
    }
}
