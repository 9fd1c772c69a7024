package dev.tributary.local;

import dev.tributary.local.server.AfterSpring;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers as containers. */
final class Containers {

    private static final String NAME = "tributary";
    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;

    private Containers() {}

    @SuppressWarnings("resource") // ends after Spring
    static String startPostgres() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine")
                .withDatabaseName(NAME)
                .withUsername(NAME)
                .withPassword(NAME)
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                .withEnv("TZ", "UTC");
        start(container);
        return "postgresql://" + NAME + ":" + NAME + "@" + container.getHost() + ":"
                + container.getMappedPort(POSTGRES_PORT) + "/" + NAME;
    }

    @SuppressWarnings("resource") // ends after Spring
    static String startRedis() {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse("redis:7-alpine"))
                .withExposedPorts(REDIS_PORT)
                .withCommand("redis-server", "--save", "", "--appendonly", "no");
        start(container);
        return "redis://" + container.getHost() + ":" + container.getMappedPort(REDIS_PORT);
    }

    private static void start(GenericContainer<?> container) {
        AfterSpring.run(container::stop);
        container.start();
    }
}
