@NullMarked
package dev.tributary.api.token;

import org.jspecify.annotations.NullMarked;
