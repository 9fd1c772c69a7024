package dev.tributary.api.network;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Wires what the service shares on its way in and out. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    /** Commands that may wait for Redis while it is slow; one more is refused. */
    private static final int REDIS_QUEUE = 1000;

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

    /** Makes the Redis client run on the shared loops. */
    @Bean
    ClientResourcesBuilderCustomizer redisResources(LoopResources loops) {
        return resources -> resources.eventLoopGroupProvider(new SharedLoops(loops.onClient(true), LOOPS));
    }

    /** While Redis is away its commands fail at once instead of waiting for it: Redis is speed, and waiting is not. */
    @Bean
    LettuceClientOptionsBuilderCustomizer redisOptions() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(REDIS_QUEUE);
    }
}
