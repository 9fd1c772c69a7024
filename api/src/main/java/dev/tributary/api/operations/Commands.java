package dev.tributary.api.operations;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.boot.logging.LoggingSystem;

/** The commands of the same jar: the first argument names one, and then no service is started. */
public final class Commands {

    private static final Map<String, Function<PrintStream, Command>> BY_NAME = Map.of(
            CheckCommand.NAME, CheckCommand::new,
            CreateKeyCommand.NAME, CreateKeyCommand::new,
            CreateOperatorCommand.NAME, CreateOperatorCommand::new,
            ExplainCommand.NAME, ExplainCommand::new,
            MigrateCommand.NAME, MigrateCommand::new,
            SchemaCommand.NAME, SchemaCommand::new);

    private Commands() {}

    /** The exit code of the command that the first argument names; empty if it names none. */
    public static OptionalInt run(List<String> arguments, PrintStream out) {
        var command = arguments.isEmpty() ? null : BY_NAME.get(arguments.getFirst());
        if (command == null) {
            return OptionalInt.empty();
        }
        // What a command has to say it prints; until the service starts, nothing is logged
        LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
        return OptionalInt.of(command.apply(out).run(arguments.subList(1, arguments.size())));
    }
}
