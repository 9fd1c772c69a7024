/** How operators manage people. */
@NullMarked
package dev.tributary.api.people;

import org.jspecify.annotations.NullMarked;
