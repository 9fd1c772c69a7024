package dev.tributary.api.network;

import dev.tributary.aggregation.cache.SharedTier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Wires what the service shares on its way in and out. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    /** One loop a core, for HTTP in, HTTP out, PostgreSQL and Redis: more threads than cores would only take turns. */
    @Bean(destroyMethod = "dispose")
    LoopResources loops() {
        return LoopResources.create("tributary", LOOPS, true);
    }

    /** Makes the HTTP server run on the shared loops. */
    @Bean
    ReactorResourceFactory reactorResources(LoopResources loops) {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResources(loops);
        resources.setConnectionProvider(ConnectionProvider.newConnection());
        return resources;
    }

    @Bean
    UnreadBodies unreadBodies() {
        return new UnreadBodies();
    }

    /** Readiness does not depend on it: Redis is speed. */
    @Bean
    HealthIndicator redisHealthIndicator(SharedTier tier) {
        return () -> (tier.isAway() ? Health.down() : Health.up()).build();
    }
}
