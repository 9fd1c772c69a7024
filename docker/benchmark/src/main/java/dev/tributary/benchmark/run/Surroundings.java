package dev.tributary.benchmark.run;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the servers of a run ask, started afresh: a filled PostgreSQL, an empty Redis and the backend. */
final class Surroundings implements AutoCloseable {

    private final PostgresServer postgres;
    private final RedisServer redis;
    private final Server backend;
    private final Path target;

    private Surroundings(PostgresServer postgres, RedisServer redis, Server backend, Path target) {
        this.postgres = postgres;
        this.redis = redis;
        this.backend = backend;
        this.target = target;
    }

    /** Logs go into the benchmark's folder, in which the JVM was started. */
    static Surroundings start() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "run"));
        PostgresServer postgres = PostgresServer.startFresh();
        TestData.fill(postgres.url());
        return new Surroundings(postgres, RedisServer.startFresh(), Servers.backend(target), target);
    }

    Place place() {
        return new Place(
                Path.of("../../api/target/tributary.jar"),
                Path.of("views").toAbsolutePath(),
                target,
                backend.url(""),
                postgres.url(),
                redis.url());
    }

    @Override
    public void close() {
        backend.close();
        redis.close();
        postgres.close();
    }
}
