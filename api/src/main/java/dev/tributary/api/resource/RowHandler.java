package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Expected;
import dev.tributary.persistence.resource.Resources;
import dev.tributary.persistence.resource.Row;
import dev.tributary.persistence.resource.Shape;
import dev.tributary.persistence.resource.Sight;
import dev.tributary.persistence.resource.Writer;
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
    private final Permits permits;
    private final SharedAnswers shared;

    RowHandler(Resources resources, Permits permits, SharedAnswers shared) {
        this.resources = resources;
        this.permits = permits;
        this.shared = shared;
    }

    Mono<ServerResponse> read(Mounted mounted, ServerRequest request) {
        Negotiation.choose(request, TYPES);
        Asked asked = Asked.read(mounted.parameters().row(), request);
        Shape shape = Query.shape(mounted.collection(), asked);
        Sight sight = mounted.collection().seen(permits.sight(request), shape);
        Mono<Row> row = resources.find(mounted.collection().resource(), id(asked), shape, sight);
        return mounted.shelf().holds(sight)
                ? shared.answer(
                        mounted.shelf().row(id(asked), request, shape),
                        fresh(row),
                        request,
                        permits.renews(request),
                        mounted.collection().isVaried(shape) ? Replies.CALLER : null)
                : row.switchIfEmpty(Mono.error(WriteProblems::notFound))
                        .flatMap(found -> found(
                                found,
                                request,
                                Replies.rowControl(mounted.collection().isOwned(shape))));
    }

    private static Mono<SharedAnswers.Fresh> fresh(Mono<Row> row) {
        return row.map(found -> new SharedAnswers.Fresh(found.json(), EntityTags.of(found)));
    }

    private static Mono<ServerResponse> found(Row row, ServerRequest request, String control) {
        String tag = EntityTags.of(row);
        return EntityTags.isKnown(request, tag)
                ? Replies.notModified(tag, control)
                : Replies.ownRow(row.json(), tag, control);
    }

    Mono<ServerResponse> create(Mounted mounted, Writer writer, ServerRequest request) {
        Negotiation.choose(request, TYPES);
        Asked.read(List.of(), request);
        return Bodies.json(request)
                .map(body -> mounted.form().read(body, new Giving(Purpose.CREATE, writer)))
                .flatMap(values -> resources.create(mounted.collection().resource(), values, writer))
                .flatMap(row ->
                        Replies.created(row, request.requestPath().value() + "/" + row.id(), writtenControl(mounted)));
    }

    Mono<ServerResponse> replace(Mounted mounted, Writer writer, ServerRequest request) {
        return change(
                mounted,
                writer,
                request,
                Bodies.json(request).map(body -> mounted.form().read(body, new Giving(Purpose.REPLACE, writer))));
    }

    Mono<ServerResponse> patch(Mounted mounted, Writer writer, ServerRequest request) {
        return change(
                mounted,
                writer,
                request,
                Bodies.patch(request).map(body -> mounted.form().read(body, new Giving(Purpose.PATCH, writer))));
    }

    private Mono<ServerResponse> change(
            Mounted mounted, Writer writer, ServerRequest request, Mono<Map<String, @Nullable Object>> body) {
        Negotiation.choose(request, TYPES);
        long id = id(Asked.read(Parameters.WRITE, request));
        Expected expected = EntityTags.required(request);
        return body.flatMap(values -> resources.change(mounted.collection().resource(), id, values, expected, writer))
                .flatMap(row -> Replies.row(row.json(), EntityTags.of(row), writtenControl(mounted)));
    }

    private static String writtenControl(Mounted mounted) {
        return Replies.rowControl(mounted.collection().isOwned(Shape.PLAIN));
    }

    Mono<ServerResponse> delete(Mounted mounted, Writer writer, ServerRequest request) {
        long id = id(Asked.read(Parameters.WRITE, request));
        Expected expected = EntityTags.required(request);
        return resources
                .delete(mounted.collection().resource(), id, expected, writer)
                .then(ServerResponse.noContent().build());
    }

    private static long id(Asked asked) {
        return asked.value(Parameters.ID, Long.class);
    }
}
