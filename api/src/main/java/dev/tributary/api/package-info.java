/** HTTP in: routes, handlers, problems. */
@ApplicationModule(displayName = "API")
@NullMarked
package dev.tributary.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
