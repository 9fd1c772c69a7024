/** Hears from PostgreSQL what has changed, and has it forgotten. */
@NullMarked
package dev.tributary.persistence.purge;

import org.jspecify.annotations.NullMarked;
