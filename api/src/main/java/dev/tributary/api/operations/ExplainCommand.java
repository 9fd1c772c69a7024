package dev.tributary.api.operations;

import dev.tributary.aggregation.explain.Explainer;
import dev.tributary.aggregation.explain.Explanation;
import dev.tributary.aggregation.explain.Format;
import dev.tributary.aggregation.source.SqlPlans;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.Checked;
import dev.tributary.aggregation.view.definition.Nearest;
import dev.tributary.aggregation.view.definition.ViewFiles;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.sql.PostgresPlans;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import reactor.netty.resources.LoopResources;

/**
 * Explains one view without starting anything: {@code explain <view> [folder] [--database=URL] [--format=text]}. The
 * folder is {@code views} where none is named; variables come from the environment. With a database, it tells its plans.
 */
final class ExplainCommand implements Command {

    /** The first argument that asks for this command. */
    static final String NAME = "explain";

    private static final String FORMAT = "--format=";
    private static final String USAGE = "<view> [folder] [--database=URL] [--format=text|json|mermaid]";
    private static final String NO_DATABASE = "no database was named (expected: --database=URL)";

    private final PrintStream out;

    /** A command that prints there. */
    ExplainCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the explanation. The exit code is 0; 1 if the folder has errors, which are printed instead; 2 for a view or
     * for arguments that are not known.
     */
    @Override
    public int run(List<String> arguments) {
        List<String> words =
                arguments.stream().filter(word -> !word.startsWith("--")).toList();
        Format format = format(arguments);
        if (words.isEmpty()
                || words.size() > 2
                || format == null
                || !arguments.stream().allMatch(ExplainCommand::isKnown)) {
            return misused("arguments that are not known (expected: " + USAGE + ")");
        }
        Path folder = Path.of(words.size() == 1 ? "views" : words.getLast());
        Checked checked = ViewFiles.check(folder, new StandardEnvironment()::getProperty);
        if (!checked.errors().isEmpty()) {
            checked.errors().forEach(error -> out.println("error " + error));
            return ERRORS;
        }
        try {
            return explain(words.getFirst(), checked.views(), DatabaseOption.in(arguments), format);
        } catch (IllegalArgumentException unreadable) {
            return misused(String.valueOf(unreadable.getMessage()));
        }
    }

    private static boolean isKnown(String word) {
        return !word.startsWith("--") || word.startsWith(FORMAT) || DatabaseOption.is(word);
    }

    private static @Nullable Format format(List<String> arguments) {
        String word = arguments.stream()
                .filter(option -> option.startsWith(FORMAT))
                .map(option -> option.substring(FORMAT.length()))
                .findFirst()
                .orElse("text");
        return Format.of(word);
    }

    private int explain(String name, Views views, @Nullable DatabaseUrl database, Format format) {
        Optional<View> view = views.views().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (view.isEmpty()) {
            return misused("view: " + name + " (expected: one of "
                    + String.join(
                            ", ",
                            Nearest.first(
                                    name, views.views().stream().map(View::name).toList()))
                    + ")");
        }
        out.print(explanation(view.get(), views, database).in(format));
        return FINE;
    }

    private static Explanation explanation(View view, Views views, @Nullable DatabaseUrl database) {
        if (database == null) {
            return explanation(view, views, PostgresPlans.none(NO_DATABASE));
        }
        LoggingSystem.get(ExplainCommand.class.getClassLoader()).beforeInitialize();
        LoopResources loops = LoopResources.create(NAME, 1, true);
        try (var plans = new PostgresPlans(database, loops)) {
            return explanation(view, views, plans);
        } finally {
            loops.dispose();
        }
    }

    private static Explanation explanation(View view, Views views, SqlPlans plans) {
        return new Explainer(views, plans).explain(view).toFuture().join();
    }

    private int misused(String message) {
        out.println(NAME + ": " + message);
        return MISUSED;
    }
}
