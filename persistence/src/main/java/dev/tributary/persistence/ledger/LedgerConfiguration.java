package dev.tributary.persistence.ledger;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.PersonalData;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** Wires the ledger to the shop's connections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

    @Bean
    Ledger ledger(Lending connections, AuditLog audit, LedgerProperties properties) {
        return new StoredLedger(connections, audit, properties, Schedulers.parallel());
    }

    @Bean(initMethod = "begin", destroyMethod = "stop")
    KeySweep ledgerKeySweep(Lending connections, LedgerProperties properties) {
        return new KeySweep(connections, properties.keysKept());
    }

    @Bean(initMethod = "begin", destroyMethod = "stop")
    FaultWatch ledgerHealthIndicator(Lending connections) {
        return new FaultWatch(connections);
    }

    @Bean
    PersonalData heldAccounts(Lending connections) {
        return new HeldAccounts(connections);
    }

    @Bean
    PersonalData heldPostings(Lending connections) {
        return new HeldPostings(connections);
    }

    @Bean
    PersonalData heldSpending(Lending connections) {
        return new HeldSpending(connections);
    }

    @Bean
    PersonalData heldKeys(Lending connections) {
        return new HeldKeys(connections);
    }
}
