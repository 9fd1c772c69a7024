package dev.tributary.api.operations;

import dev.tributary.aggregation.view.definition.ViewSchema;
import dev.tributary.api.identity.SigningKeys;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.boot.logging.LoggingSystem;

/** The commands of the same jar: the first argument names one, and then no service is started. */
public final class Commands {

    /** Prints a new key that can sign tokens, for {@code TRIBUTARY_SIGNING_KEY}; it is kept nowhere. */
    private static final String CREATE_KEY = "create-key";

    /** Prints the JSON Schema of the files of views, for editors and for programs that write such files. */
    private static final String SCHEMA = "schema";

    private static final Map<String, Function<PrintStream, Command>> BY_NAME = Map.of(
            CheckCommand.NAME,
            CheckCommand::new,
            CREATE_KEY,
            out -> new PrintCommand(CREATE_KEY, Commands::newKey, out),
            CreateOperatorCommand.NAME,
            CreateOperatorCommand::new,
            ExplainCommand.NAME,
            ExplainCommand::new,
            MigrateCommand.NAME,
            MigrateCommand::new,
            SCHEMA,
            out -> new PrintCommand(SCHEMA, ViewSchema::text, out));

    private Commands() {}

    private static String newKey() {
        return SigningKeys.newKey() + "\n";
    }

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
