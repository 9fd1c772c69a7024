package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
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
    private final Permits permits;
    private final SharedAnswers shared;
    private final Pages pages;
    private final Streams streams;

    ListHandler(Resources resources, Permits permits, SharedAnswers shared, Pages pages, Streams streams) {
        this.resources = resources;
        this.permits = permits;
        this.shared = shared;
        this.pages = pages;
        this.streams = streams;
    }

    Mono<ServerResponse> list(Mounted mounted, ServerRequest request) {
        return switch (Negotiation.choose(request, TYPES).getSubtype()) {
            case "x-ndjson" -> lines(mounted, request);
            case "csv" -> table(mounted, request);
            default -> page(mounted, request);
        };
    }

    private Mono<ServerResponse> lines(Mounted mounted, ServerRequest request) {
        Query query = query(mounted, Asked.read(mounted.parameters().lines(), request), request);
        return streams.answer(query, new JsonLines(), request);
    }

    private Mono<ServerResponse> table(Mounted mounted, ServerRequest request) {
        Query query = query(mounted, Asked.read(mounted.parameters().table(), request), request);
        return streams.answer(query, CsvTable.of(query), request);
    }

    private Query query(Mounted mounted, Asked asked, ServerRequest request) {
        return Query.of(mounted.collection(), asked, permits.sight(request));
    }

    private Mono<ServerResponse> page(Mounted mounted, ServerRequest request) {
        Asked asked = Asked.read(mounted.parameters().list(), request);
        Query query = query(mounted, asked, request);
        Window window = pages.window(query, asked);
        Mono<byte[]> document = resources
                .list(mounted.collection().resource(), query.listing(window, count(asked)))
                .map(rows -> document(
                        rows, pages.next(query, window, rows, request), pages.previous(query, window, rows, request)));
        return mounted.shelf().holds(query.sight())
                ? shared.answer(
                        mounted.shelf().list(request, query.shape()),
                        document.map(written -> new SharedAnswers.Fresh(written, null)),
                        request,
                        permits.renews(request),
                        query.vary())
                : document.flatMap(Replies::ownList);
    }

    private static Count count(Asked asked) {
        return Count.valueOf(asked.value(Parameters.COUNT, String.class).toUpperCase(Locale.ROOT));
    }

    /** A part of a list, with the ways on from it. */
    static byte[] document(Rows rows, @Nullable String next, @Nullable String previous) {
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
