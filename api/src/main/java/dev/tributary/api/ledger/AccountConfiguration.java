package dev.tributary.api.ledger;

import dev.tributary.api.resource.Cursors;
import dev.tributary.api.resource.Guard;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.routing.Operations;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Scopes;
import dev.tributary.api.security.Secret;
import dev.tributary.persistence.ledger.Ledger;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mounts accounts and transfers. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Operations accountOperations(Ledger ledger, Access access, Secret secret) {
        var handler = new AccountHandler(ledger, new Stretches(new Cursors(secret.key("cursors"))));
        var guard = new Guard(access);
        return () -> List.of(
                new Operation("GET", LedgerPaths.ACCOUNTS, guard.allowed(Scopes.ACCOUNTS_READ, handler::list)),
                new Operation("POST", LedgerPaths.ACCOUNTS, guard.allowed(Scopes.ACCOUNTS_WRITE, handler::open)),
                new Operation("GET", LedgerPaths.ACCOUNT, guard.allowed(Scopes.ACCOUNTS_READ, handler::read)),
                new Operation("DELETE", LedgerPaths.ACCOUNT, guard.allowed(Scopes.ACCOUNTS_WRITE, handler::close)),
                new Operation("GET", LedgerPaths.POSTINGS, guard.allowed(Scopes.ACCOUNTS_READ, handler::statement)));
    }

    @Bean
    Operations transferOperations(Ledger ledger, Access access) {
        var handler = new TransferHandler(ledger);
        var guard = new Guard(access);
        return () -> List.of(
                new Operation("POST", LedgerPaths.DEPOSITS, guard.allowed(Scopes.ACCOUNTS_FUND, handler::deposit)),
                new Operation("POST", LedgerPaths.TRANSFERS, guard.allowed(Scopes.ACCOUNTS_WRITE, handler::transfer)),
                new Operation("GET", LedgerPaths.TRANSFER, guard.allowed(Scopes.ACCOUNTS_READ, handler::read)));
    }
}
