/** A downstream that goes wrong in every way that it is told to. */
@NullMarked
package dev.tributary.api.faults;

import org.jspecify.annotations.NullMarked;
