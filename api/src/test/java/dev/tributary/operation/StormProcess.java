package dev.tributary.operation;

import static org.awaitility.Awaitility.await;

import dev.tributary.local.server.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A {@link StormService} that is killed, and started again at the same port. */
final class StormProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final int port = FreePort.any();
    private final Path folder;
    private final String database;
    private final String migrations;
    private final long dailyLimit;
    private Process process;

    /**
     * Starts it, and returns before it answers.
     *
     * @param folder for its log, and of its views, of which there are none; made if it is not there
     * @param dailyLimit what an owner may send to others in a day, in minor units
     */
    StormProcess(Path folder, String database, String migrations, long dailyLimit) {
        this.folder = folder;
        this.database = database;
        this.migrations = migrations;
        this.dailyLimit = dailyLimit;
        this.process = launched();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends it as {@code kill -9} does, and starts another in its place. */
    void restart() {
        process.destroyForcibly();
        await().atMost(START).until(() -> !process.isAlive());
        process = launched();
        awaitStart();
    }

    /** Waits until it answers. */
    void awaitStart() {
        await().atMost(START).until(() -> log().contains("Started ") || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(log());
        }
    }

    private Process launched() {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file());
            return builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StormService.class.getName(),
                        "--server.port=" + port,
                        "--management.server.port=" + FreePort.any(),
                        "--tributary.local.enabled=false",
                        "--tributary.ledger.daily-limit=" + dailyLimit,
                        "--tributary.views.location=" + folder))
                .redirectErrorStream(true)
                .redirectOutput(file().toFile());
        builder.environment().put("TRIBUTARY_SECRET", ServiceProcess.SECRET);
        builder.environment().put("TRIBUTARY_SIGNING_KEY", ServiceProcess.SIGNING_KEY);
        builder.environment().put("DATABASE_URL", database);
        builder.environment().put("DATABASE_MIGRATION_URL", migrations);
        builder.environment().put("REDIS_URL", "none");
        return builder;
    }

    private String log() {
        try {
            return Files.readString(file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file() {
        return folder.resolve("service.log");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
