/** Where the database is, and how its tables come to be. */
@NamedInterface("database")
@NullMarked
package dev.tributary.persistence.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
