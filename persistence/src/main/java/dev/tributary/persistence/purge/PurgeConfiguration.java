package dev.tributary.persistence.purge;

import dev.tributary.aggregation.cache.Purges;
import dev.tributary.aggregation.redis.SharedRedis;
import dev.tributary.persistence.database.DatabaseProperties;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.database.PostgresConnections;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/** Wires the one connection that listens. It belongs to no pool: those take connections back, and open others. */
@Configuration(proxyBeanMethods = false)
class PurgeConfiguration {

    @Bean(initMethod = "begin", destroyMethod = "stop")
    PurgeListener purgeListener(DatabaseProperties properties, LoopResources loops, Purges purges, SharedRedis redis) {
        return listener(properties, loops, purges, redis.place());
    }

    /** One that tells the Redis at that place. */
    static PurgeListener listener(DatabaseProperties properties, LoopResources loops, Purges purges, String place) {
        var connections = new PostgresqlConnectionFactory(listening(properties.address(), loops));
        return new PurgeListener(new Notifications(connections.create(), place), purges);
    }

    private static PostgresqlConnectionConfiguration listening(DatabaseUrl address, LoopResources loops) {
        return PostgresConnections.to(address, loops)
                .applicationName(Company.NEWCOMER)
                .build();
    }

    @Bean
    ListenerHealth purgesHealthIndicator(PurgeListener listener) {
        return new ListenerHealth(listener);
    }
}
