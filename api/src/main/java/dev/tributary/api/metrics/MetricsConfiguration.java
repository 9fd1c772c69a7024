package dev.tributary.api.metrics;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.source.ServiceGauges;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.netty4.NettyAllocatorMetrics;
import io.micrometer.core.instrument.binder.netty4.NettyEventExecutorMetrics;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/** Wires the meters. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    CacheEvents cacheMeters(MeterRegistry registry) {
        return new CacheMeters(registry);
    }

    @Bean
    ServiceGauges serviceMeters(MeterRegistry registry) {
        return new ServiceMeters(registry);
    }

    @Bean
    MeterBinder loopMeters(LoopResources loops) {
        return new NettyEventExecutorMetrics(loops.onServer(true));
    }

    @Bean
    MeterBinder bufferMeters() {
        return new NettyAllocatorMetrics((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT);
    }
}
