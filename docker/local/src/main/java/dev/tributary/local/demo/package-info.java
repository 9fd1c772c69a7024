/** Three downstream services to play with. */
@NullMarked
package dev.tributary.local.demo;

import org.jspecify.annotations.NullMarked;
