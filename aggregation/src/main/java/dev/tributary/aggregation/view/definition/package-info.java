/** Reads views and services from YAML files, or as Java declares them, and refuses what is wrong with file, line and expectation. */
@NamedInterface("definition")
@NullMarked
package dev.tributary.aggregation.view.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
