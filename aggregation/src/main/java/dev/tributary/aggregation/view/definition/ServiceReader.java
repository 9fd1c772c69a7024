package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.source.Header;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.Service.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one member of {@code services:}. */
final class ServiceReader {

    private static final Kind<Duration> SECONDS = Kind.duration(Duration.ofSeconds(60));
    private static final Kind<Duration> MINUTES = Kind.duration(Duration.ofMinutes(10));
    private static final Pattern HEADER = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]{1,64}");

    /** Headers that belong to a connection, or that every call carries anyway. */
    private static final Set<String> OURS = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "request-timeout",
            "te",
            "traceparent",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private ServiceReader() {}

    /** The Service; {@code null}, and refused, where it has no usable address. */
    static @Nullable Service read(String name, Item item) {
        Block block = new Block(item);
        URI url = block.require("url", Kind.ADDRESS);
        Duration timeout = block.read("timeout", SECONDS, Duration.ofSeconds(1));
        int maxResponse = block.read("max-response", Kind.size(64 << 20), 1 << 20);
        int maxDepth = block.read("max-depth", Kind.number(1, 1000), 64);
        int concurrency = block.read("concurrency", Kind.number(1, 10_000), 64);
        RetryPolicy retry = retry(block.block("retry"));
        BreakerPolicy breaker = breaker(block.block("breaker"));
        Block headers = block.block("headers");
        List<String> forward = headers == null ? List.of() : forward(headers);
        List<Header> set = headers == null ? List.of() : set(headers);
        block.refuseUnknown();
        return url == null
                ? null
                : new Service(name, url, timeout, maxResponse, maxDepth, concurrency, retry, breaker, forward, set);
    }

    private static RetryPolicy retry(@Nullable Block block) {
        if (block == null) {
            return new RetryPolicy(2, Duration.ofMillis(20), 10);
        }
        var policy = new RetryPolicy(
                block.read("attempts", Kind.number(1, 3), 2),
                block.read("backoff", SECONDS, Duration.ofMillis(20)),
                block.read("budget", Kind.percent(0), 10));
        block.refuseUnknown();
        return policy;
    }

    private static BreakerPolicy breaker(@Nullable Block block) {
        if (block == null) {
            return new BreakerPolicy(50, 50, 20, Duration.ofSeconds(5), true);
        }
        int window = block.read("window", Kind.number(5, 10_000), 50);
        var policy = new BreakerPolicy(
                block.read("failure-rate", Kind.percent(1), 50),
                window,
                block.read("minimum", Kind.number(1, window), Math.min(20, window)),
                block.read("open", MINUTES, Duration.ofSeconds(5)),
                block.read("enabled", Kind.FLAG, true));
        block.refuseUnknown();
        return policy;
    }

    private static List<String> forward(Block headers) {
        var names = new ArrayList<String>();
        for (Item element : headers.elements("forward")) {
            String name = element.text();
            if (name != null && isOwn(name, element)) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static List<Header> set(Block headers) {
        var set = new ArrayList<Header>();
        headers.members("set").forEach((name, item) -> {
            String value = item.text();
            if (value != null && isOwn(name, item)) {
                set.add(new Header(name.toLowerCase(Locale.ROOT), value));
                if (!Header.isSendable(value)) {
                    item.refuse("a value that no header can have", "printable ASCII");
                }
            }
        });
        headers.refuseUnknown();
        return set;
    }

    /** Whether a declaration may speak of that header; refused if not. */
    static boolean isOwn(String name, Item item) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!HEADER.matcher(lower).matches()) {
            item.refuse(name, "the name of a header");
            return false;
        }
        if (OURS.contains(lower)) {
            item.refuse(name, "a header that does not belong to the connection or to Tributary");
            return false;
        }
        return true;
    }
}
