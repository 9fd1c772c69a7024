@NullMarked
package dev.tributary.api.network.client;

import org.jspecify.annotations.NullMarked;
