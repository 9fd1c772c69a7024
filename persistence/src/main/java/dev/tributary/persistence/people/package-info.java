/** How operators manage people. */
@NamedInterface("people")
@NullMarked
package dev.tributary.persistence.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
