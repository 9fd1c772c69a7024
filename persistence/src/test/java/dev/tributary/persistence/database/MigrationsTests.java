package dev.tributary.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tributary.local.server.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class MigrationsTests {

    private final DatabaseConfiguration configuration = new DatabaseConfiguration();

    @Test
    void waitForADatabaseThatIsAwayAndAreNotReadyMeanwhile() {
        try (PostgresServer server = PostgresServer.startFresh()) {
            server.stop();
            Migrations migrations = migrations(server, "classpath:db/migration");
            MigrationsHealth health = configuration.migrationsHealthIndicator(migrations);

            migrations.begin();
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            server.start();
            await().until(migrations::isDone);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void aScriptThatFailsKeepsTheServiceFromStarting(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("V001__bad.sql"), "create tabel x ();");
        try (PostgresServer server = PostgresServer.startFresh()) {
            Migrations migrations = migrations(server, "filesystem:" + folder);

            assertThatThrownBy(migrations::begin).isInstanceOf(FlywayException.class);
            assertThat(migrations.isDone()).isFalse();
        }
    }

    private Migrations migrations(PostgresServer server, String location) {
        return configuration.migrations(
                configuration.flyway(new DatabaseProperties(server.url(), "", "", 1, 1, List.of(location))));
    }
}
