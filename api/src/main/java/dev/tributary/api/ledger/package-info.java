/** Accounts and transfers over HTTP. */
@NullMarked
package dev.tributary.api.ledger;

import org.jspecify.annotations.NullMarked;
