@NullMarked
package dev.tributary.api.resource;

import org.jspecify.annotations.NullMarked;
