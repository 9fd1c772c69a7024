/** Declares views and services in Java, by the words of the files. */
@NamedInterface("declaration")
@NullMarked
package dev.tributary.aggregation.view.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
