/** What keeps the service's data to those who may have it. */
@NullMarked
package dev.tributary.api.security;

import org.jspecify.annotations.NullMarked;
