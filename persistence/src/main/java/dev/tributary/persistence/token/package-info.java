/** API tokens: what services show instead of logging in. */
@NamedInterface("token")
@NullMarked
package dev.tributary.persistence.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
