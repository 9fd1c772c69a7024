package dev.tributary.api.edge;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Names of hosts, or their addresses, with a port or without (RFC 9112, 3.2). */
final class Hosts {

    private static final int LONGEST = 261;
    private static final BitSet NAME = new BitSet(128);

    /** An IPv6 address; rare, so it may take its time. */
    private static final Pattern BRACKETS = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");

    static {
        NAME.set('a', 'z' + 1);
        NAME.set('A', 'Z' + 1);
        NAME.set('0', '9' + 1);
        "-._~".chars().forEach(NAME::set);
    }

    private Hosts() {}

    /** Whether it could be one; nobody looks it up. */
    static boolean isOne(String said) {
        if (said.length() > LONGEST) {
            return false;
        }
        int end = nameEnd(said);
        return end > 0 ? isPort(said, end) : BRACKETS.matcher(said).matches();
    }

    private static int nameEnd(String said) {
        int end = 0;
        while (end < said.length() && NAME.get(said.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPort(String said, int from) {
        if (from == said.length()) {
            return true;
        }
        boolean digits = said.chars().skip(from + 1L).allMatch(c -> c >= '0' && c <= '9');
        int length = said.length() - from - 1;
        return said.charAt(from) == ':' && digits && length >= 1 && length <= 5;
    }
}
