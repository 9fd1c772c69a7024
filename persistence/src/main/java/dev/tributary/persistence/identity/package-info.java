/** People and their logins. */
@NamedInterface("identity")
@NullMarked
package dev.tributary.persistence.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
