package dev.tributary.api.edge;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;

/** Sets up the management port like the service's own; Spring asks for that in each port's own context. */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
final class ManagementEdge {

    @Bean
    Edge managementEdge(Edge edge) {
        return edge;
    }
}
