/** The audit log: who did what to whom, when, and with which result. */
@NamedInterface("audit")
@NullMarked
package dev.tributary.persistence.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
