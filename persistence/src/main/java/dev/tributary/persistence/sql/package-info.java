/** The engine's SQL source. */
@NullMarked
package dev.tributary.persistence.sql;

import org.jspecify.annotations.NullMarked;
