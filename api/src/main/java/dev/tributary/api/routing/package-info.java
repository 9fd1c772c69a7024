/** What every path has in common, whatever answers it. */
@NullMarked
package dev.tributary.api.routing;

import org.jspecify.annotations.NullMarked;
