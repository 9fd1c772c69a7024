package dev.tributary.api.operations;

import dev.tributary.aggregation.view.definition.Checked;
import dev.tributary.aggregation.view.definition.Finding;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a folder of views as the start does, without starting anything: {@code check [folder] [--format=json]}. The
 * folder is {@code views} where none is named; variables come from the environment.
 */
public final class CheckCommand {

    /** The first argument that asks for this command. */
    public static final String NAME = "check";

    private static final String TEXT = "--format=text";
    private static final String JSON = "--format=json";
    private static final int FINE = 0;
    private static final int ERRORS = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;

    /** A command that prints there. */
    public CheckCommand(PrintStream out) {
        this.out = out;
    }

    /** Prints the findings. The exit code is 0 without errors, 1 with errors, 2 for arguments that it does not know. */
    public int run(List<String> arguments) {
        List<String> folders =
                arguments.stream().filter(word -> !word.startsWith("--")).toList();
        List<String> unknown = arguments.stream()
                .filter(word -> word.startsWith("--") && !word.equals(TEXT) && !word.equals(JSON))
                .toList();
        if (folders.size() > 1 || !unknown.isEmpty()) {
            out.println(NAME + ": " + String.join(" ", arguments) + " (expected: [folder] [--format=text|json])");
            return MISUSED;
        }
        Path folder = Path.of(folders.isEmpty() ? "views" : folders.getFirst());
        Checked checked = ViewFiles.check(folder, new StandardEnvironment()::getProperty);
        if (arguments.contains(JSON)) {
            out.println(JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(checked.findings().stream()
                            .map(CheckCommand::members)
                            .toList()));
        } else {
            print(checked);
        }
        return checked.errors().isEmpty() ? FINE : ERRORS;
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
