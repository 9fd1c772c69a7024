@NullMarked
package dev.tributary.api.metrics;

import org.jspecify.annotations.NullMarked;
