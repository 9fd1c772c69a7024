/** People and their logins over HTTP: who proves to be whom. */
@NullMarked
package dev.tributary.api.identity;

import org.jspecify.annotations.NullMarked;
