/** Rows for tests: valid, never the same twice, with only what a test is about said by the test. */
@NullMarked
package dev.tributary.local.sample;

import org.jspecify.annotations.NullMarked;
