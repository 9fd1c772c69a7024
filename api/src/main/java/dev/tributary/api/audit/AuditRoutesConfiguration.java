package dev.tributary.api.audit;

import dev.tributary.api.resource.Guard;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.routing.Operations;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Scopes;
import dev.tributary.persistence.audit.AuditLog;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mounts the audit log. */
@Configuration(proxyBeanMethods = false)
class AuditRoutesConfiguration {

    @Bean
    Operations auditOperations(AuditLog log, Access access) {
        var handler = new AuditHandler(log);
        return () -> List.of(new Operation(
                "GET", "/audit", new Guard(access).allowed(Scopes.PEOPLE, (request, _) -> handler.list(request))));
    }
}
