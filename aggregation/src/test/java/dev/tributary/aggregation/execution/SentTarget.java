package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceCall;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The target of a call as a server reads it: by the grammar of RFC 3986, and strictly. */
final class SentTarget {

    private static final Pattern RFC_3986 =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*+", Pattern.DOTALL);

    private final URI uri;

    private SentTarget(URI uri) {
        this.uri = uri;
    }

    static SentTarget of(SourceCall call) {
        String target = ((ServiceCall) call).target();
        assertThat(RFC_3986.matcher(target).matches()).as(target).isTrue();
        URI uri = URI.create("http://host" + target);
        assertThat(uri.getRawAuthority()).as(target).isEqualTo("host");
        assertThat(uri.getRawFragment()).as(target).isNull();
        assertThat(uri.normalize()).as(target).isEqualTo(uri);
        return new SentTarget(uri);
    }

    /** The path's segments, decoded. */
    List<String> segments() {
        return decoded(uri.getRawPath().substring(1), "/");
    }

    /** The pairs of the query as they were sent. */
    List<String> pairs() {
        return List.of(uri.getRawQuery().split("&", -1));
    }

    /** What stands between commas behind the name that the query begins with, decoded. */
    List<String> items(String name) {
        String pair = pairs().getFirst();
        assertThat(pair).startsWith(name + "=");
        return decoded(pair.substring(name.length() + 1), ",");
    }

    private static List<String> decoded(String text, String separator) {
        return Stream.of(text.split(separator, -1)).map(SentTarget::decoded).toList();
    }

    private static String decoded(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '%') {
                bytes.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 2;
            } else {
                bytes.write(text.charAt(at));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new AssertionError(text, wrong);
        }
    }
}
