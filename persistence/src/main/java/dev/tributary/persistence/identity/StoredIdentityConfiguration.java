package dev.tributary.persistence.identity;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.database.Lending;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires people and their logins to the shop's connections. */
@Configuration(proxyBeanMethods = false)
class StoredIdentityConfiguration {

    @Bean
    People people(Lending lending) {
        return People.of(lending);
    }

    @Bean
    Sessions sessions(Lending lending, AuditLog auditLog) {
        return new StoredSessions(lending, auditLog);
    }
}
