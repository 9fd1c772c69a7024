package dev.tributary.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The data of a PostgreSQL.
 *
 * @param folder holds the cluster and the server's log
 */
record PostgresData(Path folder) {

    static final String USER = "tributary";
    static final String PASSWORD = "tributary";
    static final String DATABASE = "tributary";

    private static final int READY_LINE = 7;
    private static final long LIMIT_SECONDS = 60;

    Path cluster() {
        return folder.resolve("data");
    }

    /** Whether the server of this pid takes connections: it says so in the last line of its pid file. */
    boolean isReady(long pid) {
        try {
            List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            return lines.size() > READY_LINE
                    && lines.getFirst().equals(Long.toString(pid))
                    && lines.get(READY_LINE).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Creates the cluster, the same on every machine, and tells whether it had to. */
    boolean createIfAbsent() {
        if (Files.exists(cluster().resolve("PG_VERSION"))) {
            return false;
        }
        try {
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            run(Commands.withoutRoot(List.of(
                    Programs.postgres().resolve("bin/initdb").toString(),
                    "--pgdata=" + cluster(),
                    "--username=" + USER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-data-checksums",
                    "--no-sync",
                    "--no-instructions")));
            Files.delete(password);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void createDatabase(int port) {
        String server = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(server, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        } catch (SQLException failed) {
            throw new IllegalStateException("database " + DATABASE + ": cannot be created", failed);
        }
    }

    private void run(List<String> command) throws IOException {
        ServerLog log = new ServerLog(folder.resolve("initdb.log"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.appended())
                .start();
        Runnable ending = process::destroyForcibly;
        AfterSpring.run(ending);
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("initdb: failed (expected: within " + LIMIT_SECONDS
                        + " s, and not in a container that forbids root to unshare); its log ends with:\n" + log.end());
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("initdb: interrupted", interrupted);
        } finally {
            AfterSpring.forget(ending);
        }
    }
}
