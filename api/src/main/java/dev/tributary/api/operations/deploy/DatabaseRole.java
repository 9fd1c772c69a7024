package dev.tributary.api.operations.deploy;

/** Who the service is to the database. */
enum DatabaseRole {
    APP("tributary.database.url", "DATABASE_URL"),
    MIGRATION("tributary.database.migration-url", "DATABASE_MIGRATION_URL"),
    VIEWS("tributary.database.views-url", "DATABASE_VIEWS_URL");

    private final String property;
    private final String variable;

    DatabaseRole(String property, String variable) {
        this.property = property;
        this.variable = variable;
    }

    String property() {
        return property;
    }

    /** The environment variable that sets the property, for messages. */
    String variable() {
        return variable;
    }

    /** Whether there is nobody else to stand in. */
    boolean isRequired() {
        return this == APP;
    }
}
