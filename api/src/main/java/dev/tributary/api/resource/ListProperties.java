package dev.tributary.api.resource;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Lists over HTTP.
 *
 * @param streams how many whole lists may be sent at once, 1 to 100. Default 4: each holds up to 2 MB, and now and then
 *     one of the shop's connections. One household has half of them at most
 * @param longestStream how long sending one may take, 1s to 24h. Default 10m: whoever takes so little at a time holds a place
 *     that others wait for
 */
@ConfigurationProperties("tributary.lists")
record ListProperties(
        @DefaultValue("4") int streams, @DefaultValue("10m") Duration longestStream) {

    ListProperties {
        if (streams < 1 || streams > 100) {
            throw new IllegalArgumentException("tributary.lists.streams: " + streams + " (expected: 1 to 100)");
        }
        if (longestStream.compareTo(Duration.ofSeconds(1)) < 0 || longestStream.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "tributary.lists.longest-stream: " + longestStream + " (expected: 1s to 24h)");
        }
    }
}
