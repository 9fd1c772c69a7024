package dev.tributary.persistence.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Not ready before the tables are up to date. */
final class MigrationsHealth implements HealthIndicator {

    private final Migrations migrations;

    MigrationsHealth(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public Health health() {
        return migrations.isDone() ? Health.up().build() : Health.outOfService().build();
    }
}
