/** What is held about a person: each feature says what it has, gives it out and erases it. */
@NamedInterface("personal")
@NullMarked
package dev.tributary.persistence.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
