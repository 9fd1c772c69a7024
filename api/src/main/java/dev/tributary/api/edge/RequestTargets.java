package dev.tributary.api.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.BitSet;
import java.util.Locale;

/**
 * What a request may ask for: a path with its query, of the characters that RFC 3986 has for them. An address with scheme and host,
 * as for a proxy, becomes its path; its host counts then, and not the header's (RFC 9112, 3.2.2).
 */
final class RequestTargets {

    private static final BitSet ALLOWED = new BitSet(128);

    static {
        ALLOWED.set('a', 'z' + 1);
        ALLOWED.set('A', 'Z' + 1);
        ALLOWED.set('0', '9' + 1);
        "-._~!$&'()*+,;=:@/?".chars().forEach(ALLOWED::set);
    }

    private RequestTargets() {}

    static void apply(HttpRequest request) {
        String target = request.uri();
        if (!target.startsWith("/")) {
            target = pathOf(request, target);
            request.setUri(target);
        }
        check(target);
    }

    private static String pathOf(HttpRequest request, String target) {
        int host = afterScheme(target);
        int path = end(target, host);
        request.headers().set(HttpHeaderNames.HOST, target.substring(host, path));
        String rest = target.substring(path);
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    private static int afterScheme(String target) {
        String start = target.substring(0, Math.min(8, target.length())).toLowerCase(Locale.ROOT);
        if (start.startsWith("http://")) {
            return 7;
        }
        if (start.startsWith("https://")) {
            return 8;
        }
        throw RefusedRequest.malformed("target: not a path (expected: /…)");
    }

    private static int end(String target, int host) {
        for (int i = host; i < target.length(); i++) {
            if (target.charAt(i) == '/' || target.charAt(i) == '?') {
                return checked(target, host, i);
            }
        }
        return checked(target, host, target.length());
    }

    private static int checked(String target, int host, int end) {
        if (!Hosts.isOne(target.substring(host, end))) {
            throw RefusedRequest.malformed("target: no host (expected: a path, or an address with a host)");
        }
        return end;
    }

    private static void check(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%') {
                checkEscape(target, i);
            } else if (!ALLOWED.get(c)) {
                throw RefusedRequest.malformed(
                        "target: character %d may not stand in it (expected: its escape)".formatted(i));
            }
        }
    }

    private static void checkEscape(String target, int i) {
        if (i + 2 >= target.length() || !isHex(target.charAt(i + 1)) || !isHex(target.charAt(i + 2))) {
            throw RefusedRequest.malformed(
                    "target: bad escape at character %d (expected: %% and two digits)".formatted(i));
        }
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }
}
