package dev.tributary.api.limits;

import dev.tributary.aggregation.redis.SharedRedis;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Proofs;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires who may ask how often. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitsProperties.class)
class LimitsConfiguration {

    @Bean
    Limits limits(LimitsProperties properties, KnownScopes scopes, SharedRedis redis, MeterRegistry registry) {
        return properties.enabled() ? Limits.by(buckets(properties.of(scopes), redis, registry)) : Limits.none();
    }

    private static Buckets buckets(LimitsProperties properties, SharedRedis redis, MeterRegistry registry) {
        return new Buckets(
                redis,
                properties::rate,
                TimeMeter.SYSTEM_NANOTIME,
                TimeMeter.SYSTEM_MILLISECONDS,
                new LimitMeters(registry));
    }

    /** The first filter. Not a bean: the management port, which has filters too, would take it. */
    @Bean
    WebHttpHandlerBuilderCustomizer limitedRequests(
            LimitsProperties properties, KnownScopes scopes, Limits limits, Proofs proofs) {
        var limited = new LimitedRequests(properties.of(scopes), limits, proofs);
        return builder -> {
            if (properties.enabled()) {
                builder.filters(filters -> filters.addFirst(limited));
            }
        };
    }
}
