/** Tests of what is started around the application. */
@NullMarked
package dev.tributary.local;

import org.jspecify.annotations.NullMarked;
