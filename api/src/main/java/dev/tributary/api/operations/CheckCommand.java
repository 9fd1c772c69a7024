package dev.tributary.api.operations;

import dev.tributary.aggregation.view.definition.Checked;
import dev.tributary.aggregation.view.definition.Finding;
import dev.tributary.aggregation.view.definition.ViewFiles;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.sql.PreparedColumns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a folder of views as the start does, without starting anything:
 * {@code check [folder] [--database=URL] [--format=json]}. The folder is {@code views} where none is named; variables come
 * from the environment. With a database, every query is prepared on it, and references are held against its columns.
 */
final class CheckCommand implements Command {

    /** The first argument that asks for this command. */
    static final String NAME = "check";

    private static final String TEXT = "--format=text";
    private static final String JSON = "--format=json";
    private static final String USAGE = "[folder] [--database=URL] [--format=text|json]";

    private final PrintStream out;

    /** A command that prints there. */
    CheckCommand(PrintStream out) {
        this.out = out;
    }

    /** Prints the findings. The exit code is 0 without errors, 1 with errors, 2 for arguments that it does not know. */
    @Override
    public int run(List<String> arguments) {
        List<String> folders =
                arguments.stream().filter(word -> !word.startsWith("--")).toList();
        if (folders.size() > 1 || !arguments.stream().allMatch(CheckCommand::isKnown)) {
            return misused("arguments that are not known (expected: " + USAGE + ")");
        }
        Path folder = Path.of(folders.isEmpty() ? "views" : folders.getFirst());
        try {
            Checked checked = onDatabase(ViewFiles.check(folder, new StandardEnvironment()::getProperty), arguments);
            print(checked, arguments.contains(JSON));
            return checked.errors().isEmpty() ? FINE : ERRORS;
        } catch (IllegalArgumentException unreadable) {
            return misused(DatabaseOption.message(unreadable));
        } catch (SQLException unreachable) {
            return misused("--database: " + unreachable.getMessage() + " (expected: a database that answers)");
        }
    }

    private static boolean isKnown(String word) {
        return !word.startsWith("--") || word.equals(TEXT) || word.equals(JSON) || DatabaseOption.is(word);
    }

    private int misused(String message) {
        out.println(NAME + ": " + message);
        return MISUSED;
    }

    private static Checked onDatabase(Checked checked, List<String> arguments) throws SQLException {
        DatabaseUrl address = checked.errors().isEmpty() ? DatabaseOption.in(arguments) : null;
        if (address == null) {
            return checked;
        }
        try (var prepared = new PreparedColumns(address)) {
            return checked.with(DatabaseCheck.of(checked, prepared));
        }
    }

    private void print(Checked checked, boolean json) {
        if (json) {
            out.println(JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(checked.findings().stream()
                            .map(CheckCommand::members)
                            .toList()));
        } else {
            print(checked);
        }
    }

    private void print(Checked checked) {
        for (Finding finding : checked.findings()) {
            out.println(
                    severity(finding) + " " + finding + " [" + finding.rule().id() + "]");
            out.println("    " + finding.rule().remedy());
        }
        out.println(checked.views().views().size() + " views, "
                + checked.views().services().size() + " services: "
                + checked.errors().size() + " errors, "
                + checked.warnings().size() + " warnings");
    }

    private static Map<String, Object> members(Finding finding) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", finding.rule().id());
        members.put("severity", severity(finding));
        members.put("file", finding.file());
        members.put("line", finding.line());
        members.put("message", finding.message());
        members.put("remedy", finding.rule().remedy());
        return members;
    }

    private static String severity(Finding finding) {
        return finding.rule().severity().name().toLowerCase(Locale.ROOT);
    }
}
