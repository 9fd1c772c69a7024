package dev.tributary.api.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers that tell of people, or of what they may do: nobody keeps them. */
public final class PersonalReplies {

    private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON);

    private PersonalReplies() {}

    /** Refuses a request that wants something else. */
    public static void check(ServerRequest request) {
        Negotiation.choose(request, TYPES);
    }

    /** JSON; with a tag where it is a document that can be changed. */
    public static Mono<ServerResponse> ok(byte[] document, @Nullable String tag) {
        ServerResponse.BodyBuilder reply = with(HttpStatus.OK);
        return Replies.written(tag == null ? reply : reply.header(HttpHeaders.ETAG, tag), document);
    }

    /** JSON of what was created there. */
    public static Mono<ServerResponse> created(byte[] document, String location) {
        return created(document, location, new HttpHeaders());
    }

    /** The same with more headers. */
    public static Mono<ServerResponse> created(byte[] document, String location, HttpHeaders more) {
        return Replies.written(
                with(HttpStatus.CREATED).header(HttpHeaders.LOCATION, location).headers(all -> all.addAll(more)),
                document);
    }

    /** Nothing: it was done. */
    public static Mono<ServerResponse> done() {
        return with(HttpStatus.NO_CONTENT).build();
    }

    /** The beginning of an answer. */
    public static ServerResponse.BodyBuilder with(HttpStatus status) {
        return ServerResponse.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "authorization");
    }
}
