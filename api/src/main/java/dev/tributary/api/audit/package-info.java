/** The audit log, for those who manage people. */
@NullMarked
package dev.tributary.api.audit;

import org.jspecify.annotations.NullMarked;
