/** Declared views, as values that hold whatever the files say. */
@NamedInterface("view")
@NullMarked
package dev.tributary.aggregation.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
