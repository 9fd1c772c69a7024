/** Decorators that keep one sick source from hurting anybody else. */
@NullMarked
package dev.tributary.aggregation.resilience;

import org.jspecify.annotations.NullMarked;
