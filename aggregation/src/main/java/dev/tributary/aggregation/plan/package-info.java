/** Orders the parts of a view by what they need of each other. */
@NullMarked
package dev.tributary.aggregation.plan;

import org.jspecify.annotations.NullMarked;
