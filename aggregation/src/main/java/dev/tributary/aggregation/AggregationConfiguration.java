package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.Caches;
import dev.tributary.aggregation.cache.SharedTier;
import dev.tributary.aggregation.cache.Tiers;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Sources;
import dev.tributary.aggregation.explain.Explainer;
import dev.tributary.aggregation.redis.RedisAddress;
import dev.tributary.aggregation.redis.RedisTier;
import dev.tributary.aggregation.redis.SharedRedis;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.DatabaseName;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.ServiceGauges;
import dev.tributary.aggregation.source.SqlPlans;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.declaration.Declaration;
import dev.tributary.aggregation.view.declaration.DeclaredViews;
import dev.tributary.aggregation.view.definition.Checked;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/** Wires the engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ViewsProperties.class, CacheProperties.class, RedisProperties.class})
class AggregationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AggregationConfiguration.class);

    @Bean
    Views views(ViewsProperties properties, Environment environment, ObjectProvider<DeclaredViews> declared) {
        List<Declaration> declarations = declared.orderedStream()
                .flatMap(views -> views.declarations().stream())
                .toList();
        Checked checked = ViewFiles.check(properties.location(), environment::getProperty, declarations);
        checked.warnings()
                .forEach(warning -> LOG.warn("{} [{}]", warning, warning.rule().id()));
        return checked.orRefuse();
    }

    @Bean
    Sources sources(Views views, Database database, ObjectProvider<ServiceGauges> gauges, LoopResources loops) {
        var stack = new ExchangeStack(
                loops,
                Schedulers.fromExecutorService(loops.onClient(true), "limits"),
                gauges.getIfAvailable(ServiceGauges::none));
        return new Sources(
                views.services().stream().collect(Collectors.toMap(Service::name, stack::around)),
                stack.around(database),
                stack.functions());
    }

    @Bean
    SharedTier sharedTier(
            RedisProperties redis,
            ObjectProvider<DatabaseName> database,
            ObjectProvider<CacheEvents> events,
            LoopResources loops) {
        RedisAddress address = redis.address();
        return address == null
                ? SharedTier.none()
                : new RedisTier(
                        address,
                        redis.word(database.getIfAvailable()),
                        redis.timeout(),
                        loops.onClient(true),
                        Schedulers.fromExecutorService(loops.onClient(true), "redis"),
                        System::nanoTime,
                        events.getIfAvailable(CacheEvents::none));
    }

    @Bean
    SharedRedis sharedRedis(SharedTier tier) {
        return tier instanceof RedisTier redis ? redis.beside() : SharedRedis.none();
    }

    @Bean
    Tiers tiers(CacheProperties properties, SharedTier shared, ObjectProvider<CacheEvents> events) {
        return new Tiers(
                properties.memory().toBytes(), shared, System::nanoTime, events.getIfAvailable(CacheEvents::none));
    }

    @Bean
    Caches caches(Tiers tiers, LoopResources loops) {
        return new Caches(tiers, Schedulers.fromExecutorService(loops.onClient(true), "patience"));
    }

    @Bean
    Aggregator aggregator(Views views, Sources sources, Caches caches, ObjectProvider<CacheEvents> events) {
        CacheEvents told = events.getIfAvailable(CacheEvents::none);
        var parts = new CachedParts(views, caches.ofPieces(CachedParts::absence), told, System::nanoTime);
        return new Aggregator(
                views,
                plan -> new PlanExecution(plan, sources, parts.of(plan.view()), System::nanoTime),
                caches.of(CachedView::absence),
                told);
    }

    @Bean
    Explainer explainer(Views views, SqlPlans plans) {
        return new Explainer(views, plans);
    }
}
