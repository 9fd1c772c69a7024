/** What operators do besides running the service. */
@NamedInterface("operations")
@NullMarked
package dev.tributary.api.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
