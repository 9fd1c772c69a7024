/** Sends answers that may be kept. */
@NullMarked
package dev.tributary.api.answer;

import org.jspecify.annotations.NullMarked;
