package dev.tributary.api.view;

import java.net.URI;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.netty.http.server.HttpServerRequest;

/** The target of a request as it came over the wire, before anybody has decoded or normalized it. */
final class RequestTarget {

    private RequestTarget() {}

    static String of(ServerHttpRequest request) {
        return request instanceof AbstractServerHttpRequest raw
                        && raw.getNativeRequest() instanceof HttpServerRequest received
                ? received.uri()
                : of(request.getURI());
    }

    private static String of(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
