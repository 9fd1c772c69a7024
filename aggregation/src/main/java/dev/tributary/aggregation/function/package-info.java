/** Asks sources that are Java functions. */
@NullMarked
package dev.tributary.aggregation.function;

import org.jspecify.annotations.NullMarked;
