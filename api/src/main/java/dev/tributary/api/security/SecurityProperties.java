package dev.tributary.api.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service keeps to itself.
 *
 * @param secret the same in every instance, at least 32 random bytes as base64 or text; from the environment variable
 *     {@code TRIBUTARY_SECRET}. In the profile {@code local} a random one is made where there is none
 */
@ConfigurationProperties("tributary")
record SecurityProperties(@DefaultValue("") String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "SecurityProperties[]";
    }
}
