/** Shares kept answers, purges and computations with other processes through Redis. */
@NullMarked
package dev.tributary.aggregation.redis;

import org.jspecify.annotations.NullMarked;
