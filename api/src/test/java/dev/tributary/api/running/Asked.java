package dev.tributary.api.running;

import java.net.URI;
import java.net.URISyntaxException;

/** A request, by its first line. */
record Asked(String method, String target) {

    /** Whether the target is an address, as far as a server goes into it before it looks for a route. */
    boolean isAddress() {
        try {
            return new URI(target).getRawPath() != null;
        } catch (URISyntaxException bad) {
            return false;
        }
    }

    String path() {
        return target.split("\\?", 2)[0];
    }
}
