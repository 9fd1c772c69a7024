package dev.tributary.persistence.resource;

import io.r2dbc.pool.ConnectionPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the resources to the shop's connections. */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration {

    @Bean
    Resources resources(ConnectionPool shopConnections) {
        return new StoredResources(new Lending(shopConnections));
    }
}
