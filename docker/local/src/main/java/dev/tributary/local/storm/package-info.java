/** Many callers at once who move money, repeat themselves and leave; and the count afterwards. */
@NullMarked
package dev.tributary.local.storm;

import org.jspecify.annotations.NullMarked;
