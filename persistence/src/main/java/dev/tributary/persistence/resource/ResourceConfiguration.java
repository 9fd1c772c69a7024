package dev.tributary.persistence.resource;

import dev.tributary.aggregation.cache.Purges;
import io.r2dbc.pool.ConnectionPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the resources to the shop's connections. */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration {

    @Bean
    Resources resources(ConnectionPool shopConnections, Purges purges) {
        return new PurgingResources(new StoredResources(new Lending(shopConnections)), purges);
    }
}
