package dev.tributary.api.resource;

import dev.tributary.api.security.Access;
import dev.tributary.persistence.resource.Expected;
import dev.tributary.persistence.resource.Resources;
import dev.tributary.persistence.resource.Row;
import dev.tributary.persistence.resource.Shape;
import dev.tributary.persistence.resource.Sight;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads, creates, changes and deletes one row. */
final class RowHandler {

    private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON);

    private final Resources resources;
    private final Access access;
    private final SharedAnswers shared;

    RowHandler(Resources resources, Access access, SharedAnswers shared) {
        this.resources = resources;
        this.access = access;
        this.shared = shared;
    }

    Mono<ServerResponse> read(Mounted mounted, ServerRequest request) {
        Negotiation.choose(request, TYPES);
        Asked asked = Asked.read(mounted.parameters().row(), request);
        Shape shape = Query.shape(mounted.collection(), asked);
        Sight sight = access.sight(request);
        Mono<Row> row = resources.find(mounted.collection().resource(), id(asked), shape, sight);
        return mounted.shelf().holds(sight, shape)
                ? shared.answer(mounted.shelf().row(id(asked), request, shape), fresh(row, shape), request, null)
                : row.switchIfEmpty(Mono.error(WriteProblems::notFound)).flatMap(found -> found(found, shape, request));
    }

    private static Mono<SharedAnswers.Fresh> fresh(Mono<Row> row, Shape shape) {
        return row.map(found -> new SharedAnswers.Fresh(found.json(), EntityTags.of(found, shape)));
    }

    private static Mono<ServerResponse> found(Row row, Shape shape, ServerRequest request) {
        String tag = EntityTags.of(row, shape);
        return EntityTags.isKnown(request, tag) ? Replies.notModified(tag) : Replies.ownRow(row.json(), tag);
    }

    Mono<ServerResponse> create(Mounted mounted, ServerRequest request) {
        Negotiation.choose(request, TYPES);
        Asked.read(List.of(), request);
        return Bodies.json(request)
                .map(body -> mounted.form().read(body, Purpose.CREATE))
                .flatMap(values -> resources.create(mounted.collection().resource(), values))
                .flatMap(row -> Replies.created(row, request.requestPath().value() + "/" + row.id()));
    }

    Mono<ServerResponse> replace(Mounted mounted, ServerRequest request) {
        return change(
                mounted,
                request,
                Bodies.json(request).map(body -> mounted.form().read(body, Purpose.REPLACE)));
    }

    Mono<ServerResponse> patch(Mounted mounted, ServerRequest request) {
        return change(
                mounted,
                request,
                Bodies.patch(request).map(body -> mounted.form().read(body, Purpose.PATCH)));
    }

    private Mono<ServerResponse> change(
            Mounted mounted, ServerRequest request, Mono<Map<String, @Nullable Object>> body) {
        Negotiation.choose(request, TYPES);
        long id = id(Asked.read(Parameters.WRITE, request));
        Expected expected = EntityTags.required(request);
        return body.flatMap(values -> resources.change(mounted.collection().resource(), id, values, expected))
                .flatMap(row -> Replies.row(row.json(), EntityTags.plain(row)));
    }

    Mono<ServerResponse> delete(Mounted mounted, ServerRequest request) {
        long id = id(Asked.read(Parameters.WRITE, request));
        Expected expected = EntityTags.required(request);
        return resources
                .delete(mounted.collection().resource(), id, expected)
                .then(ServerResponse.noContent().build());
    }

    private static long id(Asked asked) {
        return asked.value(Parameters.ID, Long.class);
    }
}
