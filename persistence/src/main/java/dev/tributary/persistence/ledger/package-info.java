/** Money: accounts, and transfers between them that neither make nor lose any. */
@NamedInterface("ledger")
@NullMarked
package dev.tributary.persistence.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
