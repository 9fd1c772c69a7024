/** API tokens: how services come in, and who may give them what. */
@NullMarked
package dev.tributary.api.token;

import org.jspecify.annotations.NullMarked;
