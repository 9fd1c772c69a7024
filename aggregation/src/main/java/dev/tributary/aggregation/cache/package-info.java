/** Keeps finished answers under keys, computes each once for all who wait, and forgets what was purged. */
@NamedInterface("cache")
@NullMarked
package dev.tributary.aggregation.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
