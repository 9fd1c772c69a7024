/** PostgreSQL and Redis as child processes of this JVM. */
@NullMarked
package dev.tributary.local.server;

import org.jspecify.annotations.NullMarked;
