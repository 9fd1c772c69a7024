@NullMarked
package dev.tributary.api.operations.deploy;

import org.jspecify.annotations.NullMarked;
