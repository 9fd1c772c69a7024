package dev.tributary.api.edge;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import org.springframework.http.HttpStatus;

/** A request that nobody behind the wire may see, for they might not agree on where it ends or whom it is for. */
final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    RefusedRequest(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    static RefusedRequest malformed(String detail) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, detail);
    }

    /** What the caller is told of a request that could not be read. */
    static RefusedRequest of(Throwable failure) {
        return switch (failure) {
            case RefusedRequest known -> known;
            case TooLongHttpLineException _ ->
                new RefusedRequest(HttpStatus.URI_TOO_LONG, "The first line of the request is too long");
            case TooLongHttpHeaderException _ -> tooLarge("The headers of the request are too large");
            default -> malformed("The request is not as HTTP/1.1 (RFC 9112) wants it");
        };
    }

    static RefusedRequest tooLarge(String detail) {
        return new RefusedRequest(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, detail);
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
