package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Told;
import java.util.List;
import java.util.UUID;

/** A person who has money was not erased, for nobody could reach it any more; nothing was changed. */
public final class MoneyLeft extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient List<UUID> accounts;

    MoneyLeft(List<UUID> accounts) {
        super("money is left", null, false, false);
        this.accounts = List.copyOf(accounts);
    }

    /** The accounts that it is on. */
    public List<UUID> accounts() {
        return accounts;
    }
}
