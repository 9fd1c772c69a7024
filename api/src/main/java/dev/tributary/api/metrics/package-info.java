/** Meters of what the engine and its connections do. */
@NullMarked
package dev.tributary.api.metrics;

import org.jspecify.annotations.NullMarked;
