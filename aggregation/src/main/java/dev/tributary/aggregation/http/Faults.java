package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceFailure.Broken;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.NotYetConnectedException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an error of the HTTP client means. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static SourceException of(Throwable error) {
        return new SourceException(failure(error));
    }

    /** The other side closed the connection before its answer was complete. */
    static SourceException closedEarly() {
        return new SourceException(new Broken("closed-early", true));
    }

    private static SourceFailure failure(Throwable error) {
        return switch (error) {
            case ConnectTimeoutException _ -> new SourceFailure.TimedOut(Duration.ZERO);
            case ConnectException _ -> new Broken("connection-refused", true);
            case UnknownHostException _ -> new Broken("unknown-host", true);
            case SSLException _ -> new Broken("tls", false);
            case PrematureChannelClosureException _ -> new Broken("closed-early", true);
            case IOException _ -> new Broken("connection-reset", true);
            case NotYetConnectedException _ -> new Broken("connection-reset", true);
            case DecoderException decoded when decoded.getCause() instanceof SSLException -> new Broken("tls", false);
            case CodecException _ -> new Broken("malformed-http", true);
            case IllegalArgumentException _ -> new Broken("malformed-http", true);
            default -> unknown(error);
        };
    }

    private static SourceFailure unknown(Throwable error) {
        LOG.warn("A call failed in a way that has no name yet", error);
        return new Broken("failed", false);
    }
}
