/** Tests of the servers that are child processes. */
@NullMarked
package dev.tributary.local.server;

import org.jspecify.annotations.NullMarked;
