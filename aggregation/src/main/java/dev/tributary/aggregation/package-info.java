/** The engine: plans a declared view, asks its sources side by side and answers with one document. */
@ApplicationModule(displayName = "Aggregation")
@NullMarked
package dev.tributary.aggregation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
