package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceFailure.Broken;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.NotYetConnectedException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.http.client.PrematureCloseException;

/** What an error of the HTTP client means. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static SourceException of(Throwable error) {
        return new SourceException(failure(error));
    }

    private static SourceFailure failure(Throwable error) {
        return switch (error) {
            case ConnectTimeoutException _ -> new SourceFailure.TimedOut(Duration.ZERO);
            case ConnectException _ -> new Broken("connection-refused", true);
            case UnknownHostException _ -> new Broken("unknown-host", true);
            case SSLException _ -> new Broken("tls", false);
            case TimeoutException _ -> new SourceFailure.Unavailable("pool-exhausted");
            case PrematureCloseException _ -> new Broken("closed-early", true);
            case IOException _ -> new Broken("connection-reset", true);
            case NotYetConnectedException _ -> new Broken("connection-reset", true);
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
