/** The shop's catalogue under its versioned paths. */
@NullMarked
package dev.tributary.api.catalogue;

import org.jspecify.annotations.NullMarked;
