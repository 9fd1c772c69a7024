package dev.tributary.api.resource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Lists over HTTP.
 *
 * @param streams how many whole lists may be sent at once, 1 to 100. Default 4: each holds up to 2 MB, and now and then
 *     one of the shop's connections
 */
@ConfigurationProperties("tributary.lists")
record ListProperties(@DefaultValue("4") int streams) {

    ListProperties {
        if (streams < 1 || streams > 100) {
            throw new IllegalArgumentException("tributary.lists.streams: " + streams + " (expected: 1 to 100)");
        }
    }
}
