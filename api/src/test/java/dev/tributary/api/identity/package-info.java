@NullMarked
package dev.tributary.api.identity;

import org.jspecify.annotations.NullMarked;
