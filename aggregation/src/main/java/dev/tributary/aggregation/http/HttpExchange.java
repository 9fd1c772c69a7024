package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.Header;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.source.TraceParent;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/**
 * Asks a Service by one HTTP GET. A reply is a 2xx status with one JSON value; all else is a failure, redirects and
 * informational answers included. Bodies stay bytes. It sets no limit of time itself: cancelling closes the connection.
 */
public final class HttpExchange implements SourceExchange<ServiceCall> {

    private final Service service;
    private final HttpClient client;
    private final Reply reply;

    private HttpExchange(Service service, HttpClient client) {
        this.service = service;
        this.client = client;
        this.reply = new Reply(service.maxResponse(), service.maxDepth());
    }

    /** Calls to that Service over connections of its own, on these event loops. */
    public static SourceExchange<ServiceCall> to(Service service, LoopResources loops) {
        return new HttpExchange(service, Connections.to(service, loops));
    }

    @Override
    public Mono<SourceReply> exchange(ServiceCall call) {
        return client.headers(headers -> fill(headers, call))
                .get()
                .uri(service.url() + call.target())
                .response(reply::read)
                .next()
                .map(SourceReply::of)
                .onErrorMap(error -> !(error instanceof SourceException), Faults::of);
    }

    private void fill(HttpHeaders headers, ServiceCall call) {
        for (String name : service.forward()) {
            String value = call.caller().header(name);
            if (value != null && Header.isSendable(value)) {
                headers.set(name, value);
            }
        }
        service.headers().forEach(header -> headers.set(header.name(), header.value()));
        call.headers().forEach(header -> headers.set(header.name(), header.value()));
        headers.set(TraceParent.HEADER, call.caller().trace().next());
        headers.set(Deadline.HEADER, seconds(call.deadline().left()));
    }

    private String seconds(Duration left) {
        long millis = Math.min(left.toMillis(), service.timeout().toMillis());
        return millis / 1000 + "." + String.valueOf(1000 + millis % 1000).substring(1);
    }

    @Override
    public String toString() {
        return "Http";
    }
}
