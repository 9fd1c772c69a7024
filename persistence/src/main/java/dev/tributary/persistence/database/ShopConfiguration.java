package dev.tributary.persistence.database;

import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/** Wires the shop's own way to its tables. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    /** What a statement may take at the server. */
    static final Duration STATEMENT = Duration.ofSeconds(10);

    /**
     * Plans are made for the values at hand: one for any category would have to suit the largest and the smallest. Times are
     * told in UTC wherever the service runs. Scans begin at the beginning and by one process, so that a search that looks at
     * the first matches only finds the same ones again. Names resemble a mistyped word if two letters are the wrong way round.
     */
    static final Map<String, String> SESSION = Map.of(
            "plan_cache_mode", "force_custom_plan",
            "timezone", "UTC",
            "synchronize_seqscans", "off",
            "max_parallel_workers_per_gather", "0",
            "pg_trgm.word_similarity_threshold", "0.4",
            "idle_in_transaction_session_timeout", "30s");

    @Bean(destroyMethod = "dispose")
    ConnectionPool shopConnections(DatabaseProperties properties, LoopResources loops) {
        return PostgresConnections.pool(
                "shop",
                properties.shopConnections(),
                PostgresConnections.to(properties.address(), loops)
                        .applicationName("tributary-shop")
                        .options(SESSION)
                        .statementTimeout(STATEMENT)
                        .build());
    }

    @Bean
    Lending lending(ConnectionPool shopConnections) {
        return new Lending(shopConnections);
    }
}
