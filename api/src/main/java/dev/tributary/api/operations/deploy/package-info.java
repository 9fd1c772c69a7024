/** Tells what a service that is to face strangers had better not start with. */
@NullMarked
package dev.tributary.api.operations.deploy;

import org.jspecify.annotations.NullMarked;
