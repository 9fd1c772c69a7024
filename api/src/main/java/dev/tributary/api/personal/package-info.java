/** What people may ask for about themselves: all that is held of them, and to be forgotten. */
@NullMarked
package dev.tributary.api.personal;

import org.jspecify.annotations.NullMarked;
