package dev.tributary.api.network.client;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that begin alike, as CIDR writes them.
 *
 * @param begin an address of the range; only its first bits count
 * @param bits how many of them
 */
record AddressRange(InetAddress begin, int bits) {

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address; asks no name server. */
    static AddressRange parse(String text) {
        String[] parts = text.split("/", 2);
        InetAddress begin = address(parts[0]);
        if (begin == null) {
            throw bad(text);
        }
        int all = begin.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? all : bits(parts[1], text);
        if (bits > all) {
            throw bad(text);
        }
        return new AddressRange(begin, bits);
    }

    /** The address that is written there; null if it is none. */
    static @Nullable InetAddress address(String text) {
        return text.isEmpty() ? null : NetUtil.createInetAddressFromIpAddressString(text);
    }

    private static int bits(String digits, String text) {
        if (!digits.matches("[0-9]{1,3}")) {
            throw bad(text);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException bad(String text) {
        return new IllegalArgumentException(
                "tributary.proxies: " + text + " (expected: an address, or a range such as 10.0.0.0/8 or fd00::/8)");
    }

    boolean contains(InetAddress address) {
        byte[] one = begin.getAddress();
        byte[] other = address.getAddress();
        return one.length == other.length && bitsAlike(one, other) >= bits;
    }

    private static int bitsAlike(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            int difference = (one[i] ^ other[i]) & 0xff;
            if (difference != 0) {
                return i * Byte.SIZE + Integer.numberOfLeadingZeros(difference) - (Integer.SIZE - Byte.SIZE);
            }
        }
        return one.length * Byte.SIZE;
    }
}
