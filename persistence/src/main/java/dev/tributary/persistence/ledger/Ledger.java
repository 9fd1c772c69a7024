package dev.tributary.persistence.ledger;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Accounts and transfers. Errors are a {@link RefusedAccountException} or, if the database failed, a
 * {@link dev.tributary.aggregation.source.SourceException}. Writes run to their end even if the asker leaves.
 */
public interface Ledger {

    /** The most accounts that somebody may have open at once. */
    int MOST_OPEN = 20;

    /** The most accounts that somebody may have, closed ones included. */
    int MOST_ACCOUNTS = 100;

    /** The most that one transfer moves, in minor units. */
    long MOST_AMOUNT = 1_000_000_000_000_000L;

    /** The most that there may be of a currency in all accounts together, in minor units. */
    long MOST_MONEY = 1_000_000_000_000_000_000L;

    /** Opens an account without money. */
    Mono<Account> open(String owner, String name, String currency);

    /** All accounts of somebody, in the order in which they were opened. */
    Mono<List<Account>> accounts(String owner);

    /** An account; empty if there is none or it is somebody else's. */
    Mono<Account> account(UUID id, String owner);

    /** Closes an account, which may be closed already; empty if there is none or it is somebody else's. */
    Mono<Account> close(UUID id, String owner);

    /**
     * Moves money once for each key of who asks or, of deposits, of the account: a repetition answers what the first request with it did. After an error
     * nobody knows whether the money has moved; asking again with the same key tells, or moves it.
     */
    Mono<Outcome> transfer(Order order, RequestKey key);

    /** A transfer; empty if there is none, or none that the subject has asked for or that touches one of his accounts. */
    Mono<Transfer> transfer(UUID id, String subject);

    /** A part of an account's statement; empty if there is no such account or it is somebody else's. */
    Mono<Excerpt> postings(UUID account, String owner, Stretch stretch);
}
