/** JSON as bytes: checked once, cut and spliced, never a tree. */
@NullMarked
package dev.tributary.aggregation.json;

import org.jspecify.annotations.NullMarked;
