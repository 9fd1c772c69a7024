package dev.tributary.api.resource;

import dev.tributary.aggregation.cache.CacheStatus;
import dev.tributary.api.answer.CacheHeaders;
import dev.tributary.persistence.resource.Row;
import dev.tributary.persistence.resource.Sight;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers whose bodies are ready. */
final class Replies {

    /** The header by which a caller says who he is. */
    static final String CALLER = "authorization";

    /** To be asked for again each time; whoever keeps a copy may hear that it still is right. */
    private static final String REVALIDATE = "private, no-cache";

    private static final String NO_STORE = "no-store";
    private static final String OWN = "private, no-store";
    private static final String BYPASS = CacheHeaders.status(CacheStatus.BYPASS);

    private Replies() {}

    /** What is said of keeping something that is not kept, to somebody with that sight. */
    static String control(Sight sight) {
        return sight.equals(Sight.PUBLIC) ? NO_STORE : OWN;
    }

    /** The same of a row that is answered to one sender alone, who may keep it unless rows such as these are people's own. */
    static String rowControl(boolean owned) {
        return owned ? OWN : REVALIDATE;
    }

    /** JSON that is not to be kept. */
    static Mono<ServerResponse> json(byte[] document) {
        return written(ServerResponse.ok().header(HttpHeaders.CACHE_CONTROL, NO_STORE), document);
    }

    /** A part of a list, which is to be had as other types too, for somebody who sees more of it than others. */
    static Mono<ServerResponse> ownList(byte[] document) {
        return written(
                ServerResponse.ok()
                        .header(HttpHeaders.CACHE_CONTROL, OWN)
                        .header(CacheHeaders.STATUS, BYPASS)
                        .header(HttpHeaders.VARY, "accept, " + CALLER),
                document);
    }

    /** A row that was changed. */
    static Mono<ServerResponse> row(byte[] document, String tag, String control) {
        return written(row(tag, control), document);
    }

    /** A row that was created. */
    static Mono<ServerResponse> created(Row row, String location, String control) {
        return written(
                ServerResponse.status(HttpStatus.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, control)
                        .header(HttpHeaders.VARY, CALLER)
                        .header(HttpHeaders.LOCATION, location)
                        .header(HttpHeaders.ETAG, EntityTags.of(row)),
                row.json());
    }

    /** A row that was read by somebody who sees more of it than others. */
    static Mono<ServerResponse> ownRow(byte[] document, String tag, String control) {
        return written(row(tag, control).header(CacheHeaders.STATUS, BYPASS), document);
    }

    private static ServerResponse.BodyBuilder row(String tag, String control) {
        return ServerResponse.ok()
                .header(HttpHeaders.CACHE_CONTROL, control)
                .header(HttpHeaders.VARY, CALLER)
                .header(HttpHeaders.ETAG, tag);
    }

    static Mono<ServerResponse> written(ServerResponse.BodyBuilder reply, byte[] document) {
        return reply.contentType(MediaType.APPLICATION_JSON)
                .contentLength(document.length)
                .body((response, _) ->
                        response.writeWith(Mono.just(response.bufferFactory().wrap(document))));
    }

    /** Nothing new: the caller has the representation with this tag. */
    static Mono<ServerResponse> notModified(String tag, String control) {
        return ServerResponse.status(HttpStatus.NOT_MODIFIED)
                .header(HttpHeaders.CACHE_CONTROL, control)
                .header(HttpHeaders.VARY, CALLER)
                .header(HttpHeaders.ETAG, tag)
                .header(CacheHeaders.STATUS, BYPASS)
                .build();
    }
}
