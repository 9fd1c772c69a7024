/** One grammar of lists, rows and changes for every declared resource, over HTTP. */
@NullMarked
package dev.tributary.api.resource;

import org.jspecify.annotations.NullMarked;
