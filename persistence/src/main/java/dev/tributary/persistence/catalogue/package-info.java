/** What the shop's catalogue consists of, declared as resources. */
@NamedInterface("catalogue")
@NullMarked
package dev.tributary.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
