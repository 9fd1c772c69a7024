package dev.tributary.api.edge;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires what stands between the wire and the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeProperties.class)
class EdgeConfiguration {

    @Bean
    Edge edge(EdgeProperties properties, JsonMapper json) {
        return new Edge(properties, new SecurityHeaders(new Encryption()), new Refusals(json));
    }
}
