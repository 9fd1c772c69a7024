/** Asks the parts of a plan and makes one answer of what arrived in time. */
@NamedInterface("execution")
@NullMarked
package dev.tributary.aggregation.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
