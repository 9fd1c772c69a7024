/** Answers requests for declared views. */
@NullMarked
package dev.tributary.api.view;

import org.jspecify.annotations.NullMarked;
