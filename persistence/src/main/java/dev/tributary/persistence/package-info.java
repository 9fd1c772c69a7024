/** PostgreSQL behind ports: the engine's SQL source and the shop's tables. */
@ApplicationModule(displayName = "Persistence")
@NullMarked
package dev.tributary.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
