package dev.tributary.persistence.people;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.PersonalData;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the management of people, and their erasure everywhere. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    ManagedPeople managedPeople(Lending lending, AuditLog auditLog) {
        return new ManagedPeople(lending, auditLog);
    }

    @Bean
    PersonalData personRecords(Lending lending, AuditLog auditLog) {
        return new PersonRecords(lending, auditLog);
    }

    @Bean
    PersonalData sessionRecords(Lending lending) {
        return new SessionRecords(lending);
    }

    @Bean
    Erasure erasure(Lending lending, AuditLog auditLog, List<PersonalData> everywhere) {
        return new Erasure(lending, auditLog, everywhere);
    }
}
