package dev.tributary.api.network.client;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address as proxies write it: some add the port that they were asked from. */
final class ToldAddress {

    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+|\\[[0-9A-Fa-f:.]+]):[0-9]{1,5}");

    private ToldAddress() {}

    /** The address without its port; null if it is none. */
    static @Nullable InetAddress read(String text) {
        Matcher matcher = WITH_PORT.matcher(text);
        return AddressRange.address(matcher.matches() ? matcher.group(1) : text);
    }
}
