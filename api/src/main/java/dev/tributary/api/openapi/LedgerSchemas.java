package dev.tributary.api.openapi;

import dev.tributary.api.ledger.LedgerForms;
import dev.tributary.api.resource.Purpose;
import dev.tributary.persistence.ledger.Ledger;
import dev.tributary.persistence.ledger.Stretch;
import tools.jackson.databind.node.ObjectNode;

/** The documents of accounts and transfers, and what is sent to have them. */
final class LedgerSchemas {

    private LedgerSchemas() {}

    static void addTo(ObjectNode schemas) {
        schemas.set("Account", ResourceSchemas.shown(LedgerForms.ACCOUNT));
        schemas.set("AccountList", ResourceSchemas.list(Schemas.ref("Account"), Ledger.MOST_ACCOUNTS));
        schemas.set("AccountCreation", ResourceSchemas.sent(LedgerForms.OPENING, Purpose.CREATE));
        schemas.set("TransferOrder", ResourceSchemas.sent(LedgerForms.ORDER, Purpose.CREATE));
        schemas.set("DepositOrder", ResourceSchemas.sent(LedgerForms.DEPOSIT, Purpose.CREATE));
        schemas.set("Transfer", ResourceSchemas.shown(LedgerForms.TRANSFER));
        schemas.set("Posting", ResourceSchemas.shown(LedgerForms.POSTING));
        schemas.set("Statement", ResourceSchemas.list(Schemas.ref("Posting"), Stretch.MOST));
    }
}
