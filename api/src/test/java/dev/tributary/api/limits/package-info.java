@NullMarked
package dev.tributary.api.limits;

import org.jspecify.annotations.NullMarked;
