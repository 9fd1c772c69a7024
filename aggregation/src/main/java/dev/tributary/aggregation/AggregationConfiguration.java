package dev.tributary.aggregation;

import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Sources;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/** Wires the engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewsProperties.class)
class AggregationConfiguration {

    @Bean
    Views views(ViewsProperties properties, Environment environment) {
        return ViewFiles.read(properties.location(), environment::getProperty);
    }

    @Bean
    Sources sources(Views views, SourceExchange<SqlCall> database, LoopResources loops) {
        var stack = new ExchangeStack(loops, Schedulers.parallel());
        return new Sources(
                views.services().stream().collect(Collectors.toMap(Service::name, stack::around)),
                stack.around(database));
    }

    @Bean
    Aggregator aggregator(Views views, Sources sources) {
        return new Aggregator(views, new PlanExecution(sources, System::nanoTime));
    }
}
