/** One grammar of lists, rows and changes for every declared resource, over PostgreSQL. */
@NamedInterface("resource")
@NullMarked
package dev.tributary.persistence.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
