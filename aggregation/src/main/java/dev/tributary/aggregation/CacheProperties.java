package dev.tributary.aggregation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What answers are kept in.
 *
 * @param memory what kept answers may take of this process's memory; what is least used goes first. 0 keeps nothing.
 *     Default 64MB
 */
@ConfigurationProperties("tributary.cache")
record CacheProperties(@DefaultValue("64MB") DataSize memory) {

    CacheProperties {
        if (memory.isNegative()) {
            throw new IllegalArgumentException("tributary.cache.memory: " + memory + " (expected: 0B or more)");
        }
    }
}
