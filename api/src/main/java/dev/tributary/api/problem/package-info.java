/** Tells a caller what went wrong, as RFC 9457 problem documents. */
@NullMarked
package dev.tributary.api.problem;

import org.jspecify.annotations.NullMarked;
