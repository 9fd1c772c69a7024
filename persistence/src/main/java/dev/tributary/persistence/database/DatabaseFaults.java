package dev.tributary.persistence.database;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceFailure.Broken;
import dev.tributary.aggregation.source.SourceFailure.Unavailable;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.pool.PoolAcquirePendingLimitException;

/** What an error of the database or of the way to it means. SQL states are listed in PostgreSQL's manual, appendix A. */
public final class DatabaseFaults {

    /** The reason of what PostgreSQL has undone for the sake of another transaction: trying again helps. */
    public static final String CONFLICT = "database-conflict";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private DatabaseFaults() {}

    /** For those who cannot wait as long as a statement may take. */
    public static SourceException slow() {
        return new SourceException(new Unavailable("database-slow", SOON));
    }

    /** The failure to tell the asker of. */
    public static SourceException of(Throwable error) {
        return new SourceException(failure(unwrapped(error)));
    }

    /** Reactor wraps what a commit, a rollback or the giving back of a connection ends with. */
    private static Throwable unwrapped(Throwable error) {
        Throwable cause = error.getCause();
        return error.getClass() == RuntimeException.class && cause != null ? cause : error;
    }

    /** The SQL state of an error; empty where it has none. */
    public static String state(Throwable error) {
        return error instanceof R2dbcException failed && failed.getSqlState() != null ? failed.getSqlState() : "";
    }

    private static SourceFailure failure(Throwable error) {
        String state = state(error);
        if (state.equals("57014") || state.equals("55P03")) {
            return new SourceFailure.TimedOut(Duration.ZERO);
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return new Unavailable(CONFLICT, SOON);
        }
        if (isAway(state)) {
            return new Unavailable("database-unreachable", SOON);
        }
        return state.isEmpty() ? ofConnection(error) : unexpected(error, "sql-" + state);
    }

    private static SourceFailure ofConnection(Throwable error) {
        return switch (error) {
            case R2dbcTimeoutException _ -> new Unavailable("database-busy", SOON);
            case PoolAcquirePendingLimitException _ -> new Unavailable("database-busy", SOON);
            case R2dbcNonTransientResourceException _ -> new Unavailable("database-unreachable", SOON);
            case R2dbcTransientResourceException _ -> new Unavailable("database-unreachable", SOON);
            case IOException _ -> new Unavailable("database-unreachable", SOON);
            default -> unexpected(error, "failed");
        };
    }

    /** Connections that broke, servers that start, stop or are full, and credentials that they do not accept (yet). */
    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.startsWith("28");
    }

    private static SourceFailure unexpected(Throwable error, String reason) {
        LOG.warn("A query failed: {}", error.toString());
        return new Broken(reason, false);
    }
}
