package dev.tributary.api.operations;

import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.Checked;
import dev.tributary.aggregation.view.definition.ViewFiles;
import dev.tributary.api.operations.deploy.Deployment;
import dev.tributary.api.operations.deploy.Risk;
import dev.tributary.api.operations.deploy.Settings;
import dev.tributary.api.operations.deploy.Weakness;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.sql.PreparedColumns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a folder of views as the start does, without starting anything:
 * {@code check [folder] [--database=URL] [--format=json]}. The folder is {@code views} where none is named; variables come
 * from the environment. With a database, every query is prepared on it, and references are held against its columns.
 *
 * <p>With {@code --deploy} it also looks at what the service would start with and at the database that it would use.
 */
final class CheckCommand implements Command {

    /** The first argument that asks for this command. */
    static final String NAME = "check";

    private static final String VIEWS = "views";

    private final PrintStream out;

    /** A command that prints there. */
    CheckCommand(PrintStream out) {
        this.out = out;
    }

    /** Prints the findings. The exit code is 0 without errors, 1 with errors, 2 for arguments that it does not know. */
    @Override
    public int run(List<String> words) {
        try {
            CheckArguments arguments = CheckArguments.of(words);
            return arguments.deploy() ? deployment(arguments) : views(arguments);
        } catch (IllegalArgumentException | ConfigDataException unreadable) {
            return misused(String.valueOf(unreadable.getMessage()));
        } catch (SQLException unreachable) {
            return misused("--database: " + unreachable.getMessage() + " (expected: a database that answers)");
        }
    }

    private int misused(String message) {
        out.println(NAME + ": " + message);
        return MISUSED;
    }

    private int views(CheckArguments arguments) throws SQLException {
        Path folder = Objects.requireNonNullElse(arguments.folder(), Path.of(VIEWS));
        Checked checked = on(arguments.database(), ViewFiles.check(folder, new StandardEnvironment()::getProperty));
        return print(arguments, checked.views(), checked.findings().stream().map(Reported::of));
    }

    /** What is advice elsewhere is to be heeded or accepted before strangers come. */
    private int deployment(CheckArguments arguments) throws SQLException {
        Settings settings = Settings.ofThisProcess();
        Path folder = arguments.folder() == null
                ? Path.of(settings.textOr("tributary.views.location", VIEWS))
                : arguments.folder();
        Checked checked = ViewFiles.check(folder, settings::get);
        var deployment = new Deployment(settings, arguments.database());
        List<Weakness> weaknesses = deployment.weaknesses(checked.views());
        boolean unanswered = weaknesses.stream().anyMatch(found -> found.risk() == Risk.DATABASE_UNANSWERED);
        Checked prepared = unanswered ? checked : on(deployment.database(), checked);
        return print(
                arguments,
                checked.views(),
                Stream.concat(
                        prepared.findings().stream().map(Reported::of).map(Reported::promoted),
                        weaknesses.stream().map(Reported::of)));
    }

    private static Checked on(@Nullable DatabaseUrl address, Checked checked) throws SQLException {
        if (address == null || !checked.errors().isEmpty()) {
            return checked;
        }
        try (var prepared = new PreparedColumns(address)) {
            return checked.with(DatabaseCheck.of(checked, prepared));
        }
    }

    private int print(CheckArguments arguments, Views views, Stream<Reported> all) {
        List<Reported> found = all.toList();
        List<Reported> told = found.stream()
                .filter(one -> !arguments.accepted().contains(one.id()))
                .toList();
        if (arguments.json()) {
            out.println(json(told));
        } else {
            told.forEach(out::println);
            out.println(summary(views, told, found.size() - told.size()));
        }
        return errors(told) == 0 ? FINE : ERRORS;
    }

    private static long errors(List<Reported> told) {
        return told.stream().filter(Reported::error).count();
    }

    private static String json(List<Reported> told) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(told.stream().map(Reported::members).toList());
    }

    private static String summary(Views views, List<Reported> told, int accepted) {
        long errors = errors(told);
        return views.views().size() + " views, " + views.services().size() + " services: " + errors + " errors, "
                + (told.size() - errors) + " warnings" + (accepted > 0 ? ", " + accepted + " accepted" : "");
    }
}
