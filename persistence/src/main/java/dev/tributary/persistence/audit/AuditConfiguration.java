package dev.tributary.persistence.audit;

import dev.tributary.persistence.database.Lending;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the audit log to the shop's connections. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditLog auditLog(Lending lending) {
        return new AuditLog(lending);
    }
}
