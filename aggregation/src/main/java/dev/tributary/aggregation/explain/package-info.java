/** Tells what a view will do, in which order and within which limits, without doing it. */
@NamedInterface("explain")
@NullMarked
package dev.tributary.aggregation.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
