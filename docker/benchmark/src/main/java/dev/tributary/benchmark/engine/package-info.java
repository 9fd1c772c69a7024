/** JMH benchmarks of what the engine does without a network. */
@NullMarked
package dev.tributary.benchmark.engine;

import org.jspecify.annotations.NullMarked;
