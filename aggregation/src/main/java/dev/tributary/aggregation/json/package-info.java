/** JSON as bytes: checked once, cut and spliced, never a tree. */
@NamedInterface("json")
@NullMarked
package dev.tributary.aggregation.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
