/** Tests of the demo services. */
@NullMarked
package dev.tributary.local.demo;

import org.jspecify.annotations.NullMarked;
