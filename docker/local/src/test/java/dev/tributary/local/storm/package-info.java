/** Tests of the storm's own counting. */
@NullMarked
package dev.tributary.local.storm;

import org.jspecify.annotations.NullMarked;
