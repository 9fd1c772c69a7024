/** Where the database is, and how its tables come to be. */
@NullMarked
package dev.tributary.persistence.database;

import org.jspecify.annotations.NullMarked;
