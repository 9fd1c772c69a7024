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
import org.jspecify.annotations.Nullable;

/** Reads one member of {@code services:}. */
final class ServiceReader {

    private ServiceReader() {}

    /** The Service; {@code null}, and refused, where it has no usable address. */
    static @Nullable Service read(String name, Item item) {
        Block block = new Block(item);
        URI url = block.require(ServiceKeys.URL);
        Duration timeout = block.read(ServiceKeys.TIMEOUT);
        int maxResponse = block.read(ServiceKeys.MAX_RESPONSE);
        int maxDepth = block.read(ServiceKeys.MAX_DEPTH);
        int concurrency = block.read(ServiceKeys.CONCURRENCY);
        RetryPolicy retry = retry(block.block(ServiceKeys.RETRY));
        BreakerPolicy breaker = breaker(block.block(ServiceKeys.BREAKER));
        Block headers = block.block(ServiceKeys.HEADERS);
        List<String> forward = HeaderName.list(headers.elements(ServiceKeys.FORWARD));
        List<Header> set = set(headers);
        headers.refuseUnknown(ServiceKeys.HEADER);
        block.refuseUnknown(ServiceKeys.SERVICE);
        return url == null
                ? null
                : new Service(name, url, timeout, maxResponse, maxDepth, concurrency, retry, breaker, forward, set);
    }

    private static RetryPolicy retry(Block block) {
        var policy = new RetryPolicy(
                block.read(ServiceKeys.ATTEMPTS), block.read(ServiceKeys.BACKOFF), block.read(ServiceKeys.BUDGET));
        block.refuseUnknown(ServiceKeys.RETRYING);
        return policy;
    }

    private static BreakerPolicy breaker(Block block) {
        int window = block.read(ServiceKeys.WINDOW);
        Key<Integer> minimum = ServiceKeys.MINIMUM.as(Quantity.number(1, window));
        var policy = new BreakerPolicy(
                block.read(ServiceKeys.FAILURE_RATE),
                window,
                block.read(minimum, Math.min(minimum.preset(), window)),
                block.read(ServiceKeys.OPEN),
                block.read(ServiceKeys.ENABLED));
        block.refuseUnknown(ServiceKeys.BREAKING);
        return policy;
    }

    private static List<Header> set(Block headers) {
        var set = new ArrayList<Header>();
        headers.members(ServiceKeys.SET).forEach((name, item) -> {
            String value = item.text();
            if (value != null && HeaderName.isOwn(name, item)) {
                set.add(new Header(name.toLowerCase(Locale.ROOT), value));
                if (!Header.isSendable(value)) {
                    item.refuse("a value that no header can have", "printable ASCII");
                }
            }
        });
        return set;
    }
}
