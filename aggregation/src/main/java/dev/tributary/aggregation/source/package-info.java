/** The contract of asking one source once: what is asked, what comes back, what can go wrong. */
@NamedInterface("source")
@NullMarked
package dev.tributary.aggregation.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
