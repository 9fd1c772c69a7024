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
    private Process process;

    /**
     * Starts it and waits until it answers.
     *
     * @param folder for its log, and of its views, of which there are none
     */
    StormProcess(Path folder, String database, String migrations) {
        this.folder = folder;
        this.database = database;
        this.migrations = migrations;
        this.process = started();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends it as {@code kill -9} does, and starts another in its place. */
    void restart() {
        process.destroyForcibly();
        await().atMost(START).until(() -> !process.isAlive());
        process = started();
    }

    private Process started() {
        try {
            Files.deleteIfExists(log());
            Process launched = launched();
            await().atMost(START).until(() -> isStarted() || !launched.isAlive());
            if (!launched.isAlive()) {
                throw new IllegalStateException(Files.readString(log()));
            }
            return launched;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process launched() throws IOException {
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
                        "--tributary.views.location=" + folder))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("TRIBUTARY_SECRET", ServiceProcess.SECRET);
        builder.environment().put("TRIBUTARY_SIGNING_KEY", ServiceProcess.SIGNING_KEY);
        builder.environment().put("DATABASE_URL", database);
        builder.environment().put("DATABASE_MIGRATION_URL", migrations);
        builder.environment().put("REDIS_URL", "none");
        return builder.start();
    }

    private boolean isStarted() throws IOException {
        return Files.readString(log()).contains("Started ");
    }

    private Path log() {
        return folder.resolve("service.log");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
