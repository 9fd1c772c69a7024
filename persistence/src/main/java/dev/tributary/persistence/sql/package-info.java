/** The engine's SQL source. */
@NamedInterface("sql")
@NullMarked
package dev.tributary.persistence.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
