/** Calls Services over HTTP; the only user of the HTTP client. */
@NamedInterface("http")
@NullMarked
package dev.tributary.aggregation.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
