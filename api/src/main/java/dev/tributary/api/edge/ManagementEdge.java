package dev.tributary.api.edge;

import dev.tributary.api.network.client.Proxies;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;

/** Sets up the management port like the service's own, but for pages, of which none may read there. */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
final class ManagementEdge {

    @Bean
    Edge managementEdge(EdgeProperties properties, Encryption encryption, Refusals refusals, Proxies proxies) {
        return new Edge(properties, new SecurityHeaders(encryption, null), refusals, proxies);
    }
}
