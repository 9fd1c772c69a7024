package dev.tributary.persistence.ledger;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.Presence;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The ledger in PostgreSQL. The audit log has who opens, funds and closes accounts; a transfer is its own record. */
final class StoredLedger implements Ledger {

    /** Above what statements and locks have: only a server or a network that says nothing takes so long. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Lending connections;
    private final AuditLog audit;
    private final LedgerProperties properties;
    private final Conflicts conflicts;
    private final Scheduler scheduler;

    StoredLedger(Lending connections, AuditLog audit, LedgerProperties properties, Scheduler scheduler) {
        this.connections = connections;
        this.audit = audit;
        this.properties = properties;
        this.conflicts = new Conflicts(scheduler);
        this.scheduler = scheduler;
    }

    @Override
    public Mono<Account> open(String owner, String name, String currency) {
        return connections.writing(connection -> Presence.hold(connection, owner)
                .then(Mono.defer(() -> new Accounts(connection).open(owner, name, currency)))
                .delayUntil(opened -> audit.add(connection, done("account.open", opened.id()))));
    }

    @Override
    public Mono<List<Account>> accounts(String owner) {
        return connections.reading(connection -> new Accounts(connection).of(owner));
    }

    @Override
    public Mono<Account> account(UUID id, String owner) {
        return connections.reading(connection -> new Accounts(connection).find(id, owner));
    }

    @Override
    public Mono<Account> close(UUID id, String owner) {
        return connections.writing(connection -> {
            var accounts = new Accounts(connection);
            return accounts.close(id, owner)
                    .flatMap(closed -> audit.add(connection, done("account.close", closed)))
                    .then(Mono.defer(() -> accounts.findClosed(id, owner)));
        });
    }

    private static Deed done(String action, UUID account) {
        return Deed.done(action, "account:" + account);
    }

    @Override
    public Mono<Outcome> transfer(Order order, RequestKey key) {
        Mono<Outcome> booked = connections.writing(connection ->
                new Booking(connection, order, key, properties, new Remarks(audit, connection)).outcome());
        return conflicts.retried(booked).timeout(LIMIT, Mono.error(StoredLedger::late), scheduler);
    }

    private static SourceException late() {
        return new SourceException(new SourceFailure.TimedOut(LIMIT));
    }

    @Override
    public Mono<Transfer> transfer(UUID id, String subject) {
        return connections.reading(connection -> Transfers.find(connection, id, subject));
    }

    @Override
    public Mono<Excerpt> postings(UUID account, String owner, Stretch stretch) {
        return connections.reading(connection -> new Accounts(connection)
                .find(account, owner)
                .flatMap(found -> Statements.excerpt(connection, found.id(), stretch)));
    }
}
