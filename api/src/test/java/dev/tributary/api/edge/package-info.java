@NullMarked
package dev.tributary.api.edge;

import org.jspecify.annotations.NullMarked;
