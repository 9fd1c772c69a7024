package dev.tributary.api.ledger;

import dev.tributary.api.routing.ApiVersion;
import java.util.UUID;

/** Where accounts and transfers are. */
final class LedgerPaths {

    static final String ACCOUNTS = "/accounts";
    static final String ACCOUNT = ACCOUNTS + "/{id}";
    static final String POSTINGS = ACCOUNT + "/postings";
    static final String DEPOSITS = ACCOUNT + "/deposits";
    static final String TRANSFERS = "/transfers";
    static final String TRANSFER = TRANSFERS + "/{id}";

    private static final String BASE = "/api/" + ApiVersion.KNOWN;

    private LedgerPaths() {}

    static String account(UUID id) {
        return BASE + ACCOUNTS + "/" + id;
    }

    static String deposits(UUID account) {
        return account(account) + "/deposits";
    }

    static String transfers() {
        return BASE + TRANSFERS;
    }

    static String transfer(UUID id) {
        return transfers() + "/" + id;
    }
}
