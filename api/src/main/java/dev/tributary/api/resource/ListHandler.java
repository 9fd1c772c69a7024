package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.api.security.Access;
import dev.tributary.persistence.resource.Count;
import dev.tributary.persistence.resource.Resources;
import dev.tributary.persistence.resource.Rows;
import dev.tributary.persistence.resource.Window;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with a part of a list or, to those who ask for another type, with all of it as a stream. */
final class ListHandler {

    private static final List<MediaType> TYPES =
            List.of(MediaType.APPLICATION_JSON, StreamFormat.LINES, StreamFormat.TABLE);

    private final Resources resources;
    private final Access access;
    private final Pages pages;
    private final Streams streams;

    ListHandler(Resources resources, Access access, Pages pages, Streams streams) {
        this.resources = resources;
        this.access = access;
        this.pages = pages;
        this.streams = streams;
    }

    Mono<ServerResponse> list(Collection collection, ServerRequest request) {
        MediaType type = Negotiation.choose(request, TYPES);
        if (type.equals(StreamFormat.LINES)) {
            return stream(collection, StreamFormat.lines(), request);
        }
        return type.equals(StreamFormat.TABLE) ? stream(collection, null, request) : page(collection, request);
    }

    private Mono<ServerResponse> stream(Collection collection, @Nullable StreamFormat lines, ServerRequest request) {
        Asked asked =
                Asked.read(lines == null ? Parameters.ofTable(collection) : Parameters.ofLines(collection), request);
        Query query = Query.of(collection, asked, access.sight(request));
        return streams.answer(query, lines == null ? StreamFormat.table(query) : lines, request);
    }

    private Mono<ServerResponse> page(Collection collection, ServerRequest request) {
        Asked asked = Asked.read(Parameters.ofList(collection), request);
        Query query = Query.of(collection, asked, access.sight(request));
        Window window = pages.window(query, asked);
        return resources
                .list(collection.resource(), query.listing(window, count(asked)))
                .map(rows -> document(
                        rows, pages.next(query, window, rows, request), pages.previous(query, window, rows, request)))
                .flatMap(Replies::json);
    }

    private static Count count(Asked asked) {
        return Count.valueOf(asked.value(Parameters.COUNT, String.class).toUpperCase(Locale.ROOT));
    }

    private static byte[] document(Rows rows, @Nullable String next, @Nullable String previous) {
        int length = rows.rows().stream().mapToInt(row -> row.length + 1).sum();
        JsonWriter json = new JsonWriter(length + 1024).beginObject();
        json.name("count").value(rows.count() == null ? Json.NULL : Json.of(rows.count()));
        json.name("next").value(next == null ? Json.NULL : Json.of(next));
        json.name("previous").value(previous == null ? Json.NULL : Json.of(previous));
        json.name("results").beginArray();
        rows.rows().forEach(json::raw);
        return json.endArray().endObject().toBytes();
    }
}
