/** The servers that take part besides the product, with the backend that all of them call. */
@NullMarked
package dev.tributary.benchmark.server;

import org.jspecify.annotations.NullMarked;
