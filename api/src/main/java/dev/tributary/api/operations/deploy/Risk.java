package dev.tributary.api.operations.deploy;

import java.util.Locale;

/** What a service had better not be deployed with. */
public enum Risk {
    SETTING_REFUSED(Severity.ERROR, "Correct the setting: the service does not start with it."),
    SECRET_MISSING(Severity.ERROR, "Make one with 'openssl rand -base64 32', the same for every instance."),
    SECRET_WEAK(Severity.ERROR, "Make one with 'openssl rand -base64 32', the same for every instance."),
    SIGNING_KEY_MISSING(
            Severity.ERROR, "Set TRIBUTARY_SIGNING_KEY to a random private JWK, the same for every instance."),
    SIGNING_KEY_REFUSED(Severity.ERROR, "Set it to a random JWK on the curve P-256, as one line of JSON."),
    SIGNING_KEY_TWICE(
            Severity.WARNING, "Leave TRIBUTARY_SIGNING_KEY_OTHER empty, or name the key before or after this one."),
    PROFILE_LOCAL(Severity.ERROR, "Start it without the profile local, which makes up secrets and people."),
    DEMO_DATA(Severity.ERROR, "Leave tributary.database.migrations as it is: the demo's scripts empty tables."),
    NO_TLS(Severity.ERROR, "Set server.ssl, or name the proxies that end TLS in tributary.proxies."),
    PROXIES_ANYBODY(Severity.ERROR, "Name the proxies: anybody else could say that he comes from anywhere."),
    LIMITS_OFF(Severity.WARNING, "Remove the setting, unless a gateway in front keeps callers within limits."),
    DATABASE_WITHOUT_TLS(Severity.ERROR, "Add ?sslmode=verify-full to the address."),
    DATABASE_UNVERIFIED(Severity.WARNING, "Set sslmode=verify-full, so that nobody can stand between."),
    REDIS_NONE(
            Severity.WARNING, "Set REDIS_URL where more than one instance runs: they share answers and limits there."),
    REDIS_WITHOUT_TLS(Severity.ERROR, "Begin REDIS_URL with rediss://."),
    REDIS_WITHOUT_PASSWORD(Severity.ERROR, "Give Redis a user with a password, and name them in REDIS_URL."),
    DEFAULT_PASSWORD(Severity.ERROR, "Set a random password."),
    MANAGEMENT_ON_SERVICE_PORT(Severity.ERROR, "Set management.server.port to one that only operators reach."),
    MANAGEMENT_EVERYWHERE(
            Severity.WARNING, "Set management.server.address to one that only operators reach, as 127.0.0.1."),
    ENDPOINT_EXPOSED(Severity.ERROR, "Leave management.endpoints.web.exposure.include at health, prometheus."),
    HEALTH_DETAILS(Severity.WARNING, "Remove the setting: details name hosts and versions."),
    CORS_ANY_ORIGIN(Severity.WARNING, "Name the origins, unless all of the web is meant."),
    CORS_HTTP_ORIGIN(Severity.ERROR, "Name the origin by https://: whoever is on the way can change the page."),
    DEBUG(Severity.WARNING, "Remove the setting."),
    DATA_IN_LOGS(Severity.ERROR, "Remove the setting: bodies, values or credentials would stand in the log."),
    ERROR_DETAILS(Severity.ERROR, "Remove the setting: callers would see the inside of the service."),
    DEVTOOLS(Severity.ERROR, "Remove the setting: it lets others change the running code."),
    REMOTE_CONTROL(Severity.ERROR, "Start the JVM without it: whoever connects runs code."),
    LEAK_DETECTION(Severity.WARNING, "Remove the setting: it costs a stack trace for every buffer."),
    HEAP_UNBOUNDED(Severity.WARNING, "Give the container a memory limit, or the JVM -Xmx."),
    DATABASE_UNANSWERED(
            Severity.ERROR, "Correct the address, or name one with --database whose role reads every table."),
    POSTGRESQL_OLD(Severity.ERROR, "Move to a newer PostgreSQL."),
    NOT_DURABLE(Severity.ERROR, "Switch it on: a crash loses what was answered as done, or all of the data."),
    CLOCK_APART(Severity.WARNING, "Synchronize the clocks of both hosts: tokens and limits go by them."),
    MIGRATION_PENDING(Severity.ERROR, "Run 'migrate' of the same jar."),
    MIGRATION_FAILED(
            Severity.ERROR, "Repair what it left, remove its row from flyway_schema_history, and run 'migrate'."),
    ROLE_MISSING(Severity.ERROR, "Run db/roles.sql, or correct the address."),
    ROLE_TOO_MIGHTY(Severity.ERROR, "Run db/roles.sql, and use the roles that it makes."),
    ROLE_OWNS_TABLES(Severity.ERROR, "Run db/roles.sql, and name tributary_owner in DATABASE_MIGRATION_URL only."),
    ROLE_MAY_CREATE(Severity.ERROR, "Run db/roles.sql."),
    AUDIT_CHANGEABLE(Severity.ERROR, "Revoke it: entries are added, and that is all."),
    BOOKS_CHANGEABLE(Severity.ERROR, "Run db/roles.sql: what has moved has moved."),
    BOOKS_DISAGREE(Severity.ERROR, "Find who was at the tables: the service itself cannot do that."),
    VIEWS_ROLE_SHARED(Severity.ERROR, "Set DATABASE_VIEWS_URL, with the role tributary_views."),
    VIEWS_ROLE_WRITES(Severity.ERROR, "Run db/roles.sql, and use the role tributary_views."),
    VIEWS_ROLE_SEES_PEOPLE(Severity.ERROR, "Revoke it: people and money are nothing for views."),
    DEMO_PEOPLE(Severity.ERROR, "Delete them: everybody knows their passwords."),
    FOREIGN_KEY_UNINDEXED(Severity.WARNING, "Create an index that begins with the columns."),
    FILTER_UNINDEXED(Severity.WARNING, "Create an index that begins with the column."),
    ORDERING_UNINDEXED(Severity.WARNING, "Create an index that begins with the column."),
    SEQUENTIAL_SCAN(Severity.WARNING, "Create an index for the query, or read fewer rows; 'explain' shows its plan.");

    /** How bad it is. */
    public enum Severity {
        /** It is not to be deployed. */
        ERROR,
        /** There are places where it is right. */
        WARNING
    }

    private final Severity severity;
    private final String remedy;

    Risk(Severity severity, String remedy) {
        this.severity = severity;
        this.remedy = remedy;
    }

    /** A stable name for programs, such as {@code no-tls}. */
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

    Weakness found(String message) {
        return new Weakness(this, message);
    }
}
