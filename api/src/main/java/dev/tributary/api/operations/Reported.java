package dev.tributary.api.operations;

import dev.tributary.aggregation.view.definition.Finding;
import dev.tributary.aggregation.view.definition.Rule;
import dev.tributary.api.operations.deploy.Risk;
import dev.tributary.api.operations.deploy.Weakness;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check has found, to be printed.
 *
 * @param file where it is; {@code null} where it is in no file of views
 */
record Reported(String id, boolean error, @Nullable String file, int line, String message, String remedy) {

    /** Something about views. */
    static Reported of(Finding finding) {
        Rule rule = finding.rule();
        return new Reported(
                rule.id(), finding.isError(), finding.file(), finding.line(), finding.message(), rule.remedy());
    }

    /** Something about a deployment. */
    static Reported of(Weakness weakness) {
        Risk risk = weakness.risk();
        return new Reported(
                risk.id(), risk.severity() == Risk.Severity.ERROR, null, 0, weakness.message(), risk.remedy());
    }

    /** The same as an error. */
    Reported promoted() {
        return new Reported(id, true, file, line, message, remedy);
    }

    /** For programs. */
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", id);
        members.put("severity", severity());
        if (file != null) {
            members.put("file", file);
            members.put("line", line);
        }
        members.put("message", message);
        members.put("remedy", remedy);
        return members;
    }

    private String severity() {
        return error ? "error" : "warning";
    }

    /** For people, in two lines. */
    @Override
    public String toString() {
        String place = file == null ? "" : file + ":" + line + ": ";
        return severity() + " " + place + message + " [" + id + "]\n    " + remedy;
    }
}
