@NullMarked
package dev.tributary.api.security;

import org.jspecify.annotations.NullMarked;
