/** An application of somebody else's that declares a view in Java; the README of aggregation shows it. */
@NullMarked
package example.shelf;

import org.jspecify.annotations.NullMarked;
