/** Calls Services over HTTP; the only user of the HTTP client. */
@NullMarked
package dev.tributary.aggregation.http;

import org.jspecify.annotations.NullMarked;
