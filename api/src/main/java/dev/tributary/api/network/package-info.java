/** The event loops and connections that the whole service shares. */
@NullMarked
package dev.tributary.api.network;

import org.jspecify.annotations.NullMarked;
