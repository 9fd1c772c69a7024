/** The production jar as an operator runs it: a process of its own, told by the environment where its servers are. */
@NullMarked
package dev.tributary.operation;

import org.jspecify.annotations.NullMarked;
