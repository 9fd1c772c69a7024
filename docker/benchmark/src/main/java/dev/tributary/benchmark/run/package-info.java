/** Starts the servers, loads them in turn, tells what a request cost. */
@NullMarked
package dev.tributary.benchmark.run;

import org.jspecify.annotations.NullMarked;
