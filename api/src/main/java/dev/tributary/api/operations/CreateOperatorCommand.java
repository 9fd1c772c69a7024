package dev.tributary.api.operations;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.api.identity.OperatorAccount;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.identity.Person;
import dev.tributary.persistence.identity.UsernameTakenException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;

/**
 * Registers somebody who may do everything: {@code create-operator NAME [--database=URL]}. The database is that of
 * {@code DATABASE_URL} where none is named. The password is typed at the terminal, twice, or sent as the first line of the
 * input; never an argument, which others could see.
 */
final class CreateOperatorCommand implements Command {

    /** The first argument that asks for this command. */
    static final String NAME = "create-operator";

    private static final String USAGE = "NAME [--database=URL]; the password is typed, or sent to the input";

    private final PrintStream out;
    private final PasswordInput passwords;

    /** A command that prints there, and reads what is typed. */
    CreateOperatorCommand(PrintStream out) {
        this(out, new PasswordInput(System.in, System.console()));
    }

    CreateOperatorCommand(PrintStream out, PasswordInput passwords) {
        this.out = out;
        this.passwords = passwords;
    }

    /**
     * Prints the operator's id. The exit code is 0; 1 if the name is taken, the password will not do or the database does not
     * answer; 2 for arguments that are not known.
     */
    @Override
    public int run(List<String> arguments) {
        List<String> names =
                arguments.stream().filter(word -> !word.startsWith("--")).toList();
        if (names.size() != 1
                || arguments.size() - names.size() > 1
                || !arguments.stream().allMatch(CreateOperatorCommand::isKnown)) {
            return ended(MISUSED, "arguments that are not known (expected: " + USAGE + ")");
        }
        try {
            return create(names.getFirst(), address(arguments));
        } catch (IllegalArgumentException unreadable) {
            return ended(MISUSED, String.valueOf(unreadable.getMessage()));
        }
    }

    private static boolean isKnown(String word) {
        return !word.startsWith("--") || DatabaseOption.is(word);
    }

    private static DatabaseUrl address(List<String> arguments) {
        DatabaseUrl named = DatabaseOption.in(arguments);
        return named == null ? DatabaseUrl.parse(new StandardEnvironment().getProperty("DATABASE_URL", "")) : named;
    }

    private int create(String name, DatabaseUrl database) {
        String complaint = OperatorAccount.complaint(name);
        if (complaint != null) {
            return ended(MISUSED, complaint);
        }
        String password = passwords.read();
        String refusal = password == null
                ? "password: nothing, or not the same twice (expected: one that is typed, or sent to the input)"
                : OperatorAccount.complaint(name, password);
        return password == null || refusal != null
                ? ended(ERRORS, String.valueOf(refusal))
                : create(name, password, database);
    }

    private int create(String name, String password, DatabaseUrl database) {
        try {
            Person operator = OperatorAccount.register(name, password, database);
            return ended(FINE, operator.username() + " is an operator, id " + operator.id());
        } catch (CompletionException failed) {
            return ended(ERRORS, reason(failed.getCause()));
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return switch (failure) {
            case UsernameTakenException taken -> String.valueOf(taken.getMessage());
            case SourceException source ->
                "database: " + source.failure().reason() + " (expected: one that answers, and is migrated)";
            case null, default -> String.valueOf(failure);
        };
    }

    private int ended(int code, String message) {
        out.println(NAME + ": " + message);
        return code;
    }
}
