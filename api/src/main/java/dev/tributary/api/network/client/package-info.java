/** Where a request comes from, if proxies stand between. */
@NullMarked
package dev.tributary.api.network.client;

import org.jspecify.annotations.NullMarked;
