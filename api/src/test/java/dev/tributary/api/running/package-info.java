/** The service as it runs, asked over HTTP. */
@NullMarked
package dev.tributary.api.running;

import org.jspecify.annotations.NullMarked;
