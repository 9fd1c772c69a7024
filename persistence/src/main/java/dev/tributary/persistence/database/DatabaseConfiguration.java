package dev.tributary.persistence.database;

import dev.tributary.aggregation.source.DatabaseName;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the database's address and its migrations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    DatabaseName databaseName(DatabaseProperties properties) {
        return properties.name();
    }

    @Bean
    Flyway flyway(DatabaseProperties properties) {
        return new Schema(properties.migrationAddress(), properties.migrations()).flyway();
    }

    @Bean(initMethod = "begin", destroyMethod = "stop")
    Migrations migrations(Flyway flyway) {
        return new Migrations(flyway::migrate);
    }

    @Bean
    MigrationsHealth migrationsHealthIndicator(Migrations migrations) {
        return new MigrationsHealth(migrations);
    }
}
