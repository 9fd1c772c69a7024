package dev.tributary.persistence.database;

import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables up to date at start. A database that cannot be reached does not keep the service from starting: views
 * that do not need it answer meanwhile, and the migration is tried again until it is there. A script that fails does.
 */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Runnable migrate;
    private volatile boolean done;
    private volatile @Nullable Thread trying;

    Migrations(Runnable migrate) {
        this.migrate = migrate;
    }

    /** Migrates now; if the database is away, in the background as soon as it is there. */
    void begin() {
        if (!tryOnce()) {
            LOG.warn("The database cannot be reached; migrating as soon as it can be");
            trying = Thread.ofVirtual().name("migrations").start(this::keepTrying);
        }
    }

    void stop() {
        Thread background = trying;
        if (background != null) {
            background.interrupt();
        }
    }

    /** Whether the tables are up to date. */
    boolean isDone() {
        return done;
    }

    private boolean tryOnce() {
        try {
            migrate.run();
            done = true;
        } catch (FlywayException failed) {
            if (!isUnreachable(failed)) {
                throw failed;
            }
        }
        return done;
    }

    private void keepTrying() {
        try {
            do {
                Thread.sleep(PAUSE);
            } while (!tryOnce());
            LOG.info("The database is there, and migrated");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (FlywayException failed) {
            LOG.error("The migration failed; this instance stays out of service until it is restarted", failed);
        }
    }

    /** SQL states of class 08 are connections that could not be made or broke; 57P are servers that start or stop. */
    private static boolean isUnreachable(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
            }
        }
        return false;
    }
}
