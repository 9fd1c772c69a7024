/** What all that asks the database shares: the way there, how its tables come to be, what its errors mean. */
@NamedInterface("database")
@NullMarked
package dev.tributary.persistence.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
