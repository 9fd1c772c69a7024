package dev.tributary.persistence.audit;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the audit log to the shop's connections. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditLog auditLog(Lending lending) {
        return new AuditLog(lending);
    }

    @Bean
    PersonalData auditedPerson(Lending lending) {
        return new AuditedPerson(lending);
    }
}
