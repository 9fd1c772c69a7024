package dev.tributary.persistence.purge;

import dev.tributary.aggregation.cache.Purges;
import dev.tributary.persistence.database.DatabaseProperties;
import dev.tributary.persistence.database.DatabaseUrl;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/** Wires the one connection that listens. It belongs to no pool: those take connections back, and open others. */
@Configuration(proxyBeanMethods = false)
class PurgeConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    @Bean(initMethod = "begin", destroyMethod = "stop")
    PurgeListener purgeListener(DatabaseProperties properties, LoopResources loops, ObjectProvider<Purges> purges) {
        var connections = new PostgresqlConnectionFactory(listening(properties.address(), loops));
        return new PurgeListener(new Notifications(connections.create()), purges.getIfAvailable(NothingKept::new));
    }

    private static PostgresqlConnectionConfiguration listening(DatabaseUrl address, LoopResources loops) {
        return PostgresqlConnectionConfiguration.builder()
                .host(address.host())
                .port(address.port())
                .database(address.database())
                .username(address.user())
                .password(address.password())
                .sslMode(SSLMode.fromValue(address.sslMode()))
                .applicationName("tributary-purges")
                .connectTimeout(CONNECT)
                .tcpKeepAlive(true)
                .loopResources(loops)
                .build();
    }

    @Bean
    ListenerHealth purgesHealthIndicator(PurgeListener listener) {
        return new ListenerHealth(listener);
    }
}
