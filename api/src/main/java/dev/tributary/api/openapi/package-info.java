/** Describes every route as an OpenAPI 3.1 document, made at start from what is declared. */
@NullMarked
package dev.tributary.api.openapi;

import org.jspecify.annotations.NullMarked;
