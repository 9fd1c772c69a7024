package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceReply;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * Asks a Service by one HTTP GET. A reply is a 2xx status with one JSON value; all else is a failure, redirects and
 * informational answers included. Bodies stay bytes. It sets no limit of time itself: cancelling closes the connection.
 */
public final class HttpExchange implements SourceExchange<ServiceCall> {

    private final RequestHead head;
    private final Connections connections;

    private HttpExchange(RequestHead head, Connections connections) {
        this.head = head;
        this.connections = connections;
    }

    /** Calls to that Service over connections of its own, on these event loops; each keeps to the loop that asks. */
    public static SourceExchange<ServiceCall> to(Service service, LoopResources loops) {
        return new HttpExchange(new RequestHead(service), Connections.to(service, loops));
    }

    @Override
    public Mono<SourceReply> exchange(ServiceCall call) {
        return Mono.create(asker -> connections.ask(new PendingCall(head.of(call), asker)));
    }

    @Override
    public String toString() {
        return "Http";
    }
}
