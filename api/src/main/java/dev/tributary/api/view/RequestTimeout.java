package dev.tributary.api.view;

import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.view.BadArgument;
import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.aggregation.view.Parameter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** The header by which a caller says, in seconds with decimals, how long it wants to wait. */
final class RequestTimeout {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?");

    private RequestTimeout() {}

    /** How long the caller wants to wait; {@code null} if it does not say. */
    static @Nullable Duration of(ServerRequest.Headers headers) {
        String text = headers.firstHeader(Deadline.HEADER);
        if (text == null) {
            return null;
        }
        Duration wanted = SECONDS.matcher(text).matches()
                ? Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact())
                : Duration.ZERO;
        if (wanted.isZero()) {
            throw new BadArgumentsException(List.of(
                    BadArgument.invalid(Parameter.In.HEADER, Deadline.HEADER, text, "seconds above 0, such as 0.5")));
        }
        return wanted;
    }
}
