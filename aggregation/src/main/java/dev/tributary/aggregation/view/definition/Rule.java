package dev.tributary.aggregation.view.definition;

import java.util.Locale;

/** What a declaration has to keep to, or had better. */
public enum Rule {
    NOT_YAML(Severity.ERROR, "Write YAML 1.2: two spaces a level, quotes around text with {, }, : or #."),
    BAD_VALUE(Severity.ERROR, "Write what was expected."),
    UNKNOWN_KEY(Severity.ERROR, "Correct the key, or remove it."),
    GIVEN_TWICE(Severity.ERROR, "Remove or rename one of the two."),
    MISSING_KEY(Severity.ERROR, "Add the key."),
    UNSET_VARIABLE(Severity.ERROR, "Set the variable, or give it a default: ${NAME:default}."),
    UNKNOWN_REFERENCE(Severity.ERROR, "Refer to a parameter or to another part's member."),
    CALLER_OF_PUBLIC_VIEW(
            Severity.ERROR, "Declare access: authenticated, or access: scope:NAME; or read nothing of the caller."),
    UNKNOWN_SERVICE(Severity.ERROR, "Declare the Service, or correct its name."),
    CYCLE(Severity.ERROR, "Break the circle: one of these parts must not need the next."),
    PART_LIMIT(Severity.ERROR, "Shorten the part's timeout, or lengthen the view's deadline."),
    SAME_PATH(Severity.ERROR, "Give one of the two views another path."),
    NOT_A_QUERY(Severity.ERROR, "Write one statement that only reads."),
    STATEMENT_REFUSED(Severity.ERROR, "Correct the query, or migrate the database."),
    UNKNOWN_COLUMN(Severity.ERROR, "Select the column, or correct its name."),
    DUPLICATE_COLUMN(Severity.ERROR, "Give one of the two columns another name: as \"other\"."),
    UNUSED_SERVICE(Severity.WARNING, "Remove the Service, or call it."),
    AMBIGUOUS_PATH(Severity.WARNING, "Give one of the two views a path that cannot fit the other's requests."),
    UNBOUNDED_LIST(Severity.WARNING, "Declare max, or write a limit into the query."),
    CALL_PER_ELEMENT(Severity.WARNING, "Ask for all keys at once, {keys} in the query, if the Service can."),
    FRESHER_THAN_PART(Severity.WARNING, "Shorten the fresh of the view, or lengthen that of the part.");

    /** How bad it is. */
    public enum Severity {
        /** The service does not start. */
        ERROR,
        /** The service starts, and says so. */
        WARNING
    }

    private final Severity severity;
    private final String remedy;

    Rule(Severity severity, String remedy) {
        this.severity = severity;
        this.remedy = remedy;
    }

    /** A stable name for programs, such as {@code unknown-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
