/** What Tributary needs around it, started without containers. */
@NullMarked
package dev.tributary.local;

import org.jspecify.annotations.NullMarked;
