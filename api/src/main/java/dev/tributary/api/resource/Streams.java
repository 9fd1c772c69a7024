package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Resources;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends whole lists as they are read. The reader sets the pace: what waits for it is one batch of the database and the
 * chunks that the connection asks for ahead. If the list breaks off, so does the connection, without the last chunk that
 * would make half of it look like all.
 */
final class Streams {

    private static final int CHUNK_ROWS = 32;
    private static final int CHUNK_BYTES = 16 * 1024;

    private final Resources resources;
    private final Places places;

    Streams(Resources resources, Places places) {
        this.resources = resources;
        this.places = places;
    }

    Mono<ServerResponse> answer(Query query, StreamFormat format, ServerRequest request) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename(query.collection().name() + "." + format.ending())
                .build();
        ServerResponse.BodyBuilder reply = ServerResponse.ok()
                .contentType(format.type())
                .header(HttpHeaders.VARY, query.vary())
                .header(HttpHeaders.CACHE_CONTROL, Replies.control(query.sight()))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        return request.method().equals(HttpMethod.HEAD)
                ? reply.build()
                : reply.body((response, _) ->
                        places.taken(request.exchange().getRequest(), () -> write(query, format, response)));
    }

    private Mono<Void> write(Query query, StreamFormat format, ServerHttpResponse response) {
        Flux<byte[]> chunks = resources.stream(query.collection().resource(), query.whole())
                .buffer(CHUNK_ROWS)
                .defaultIfEmpty(List.of())
                .index((index, rows) -> chunk(format, index == 0, rows))
                .onErrorMap(Faults::told);
        return response.writeWith(chunks.map(response.bufferFactory()::wrap));
    }

    private static byte[] chunk(StreamFormat format, boolean first, List<byte[]> rows) {
        var out = new ByteArrayOutputStream(CHUNK_BYTES);
        if (first) {
            format.begin(out);
        }
        rows.forEach(row -> format.row(row, out));
        return out.toByteArray();
    }
}
