/** What every connection keeps to and every answer carries, whatever answers it. */
@NullMarked
package dev.tributary.api.edge;

import org.jspecify.annotations.NullMarked;
