package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Change;
import dev.tributary.persistence.resource.Expected;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Resources;
import dev.tributary.persistence.resource.Result;
import dev.tributary.persistence.resource.Writer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates or changes several rows by one request. */
final class BulkHandler {

    private final Resources resources;

    BulkHandler(Resources resources) {
        this.resources = resources;
    }

    Mono<ServerResponse> create(Mounted mounted, Writer writer, ServerRequest request) {
        return answer(
                HttpStatus.CREATED,
                request,
                Bodies.json(request)
                        .map(body -> BulkItem.read(body, mounted.form(), new Giving(Purpose.CREATE, writer))),
                (good, atomic) ->
                        resources.createAll(mounted.collection().resource(), BulkItem.values(good), atomic, writer));
    }

    Mono<ServerResponse> patch(Mounted mounted, Writer writer, ServerRequest request) {
        Resource resource = mounted.collection().resource();
        return answer(
                HttpStatus.OK,
                request,
                Bodies.patch(request)
                        .map(body -> BulkItem.read(body, mounted.form(), new Giving(Purpose.PATCH, writer))),
                (good, atomic) -> resources.changeAll(
                        resource, good.stream().map(BulkHandler::change).toList(), atomic, writer));
    }

    @SuppressWarnings(
            "NullAway") // javac writes no type annotations for the parameters of a record's compact constructor
    private static Change change(BulkItem item) {
        return new Change(item.id(), item.values(), Expected.version(item.version()));
    }

    /** Writes those items that could be read. */
    @FunctionalInterface
    private interface Writing {
        Mono<List<Result>> write(List<BulkItem> good, boolean atomic);
    }

    private static Mono<ServerResponse> answer(
            HttpStatus done, ServerRequest request, Mono<List<BulkItem>> body, Writing writing) {
        Negotiation.choose(request, List.of(MediaType.APPLICATION_JSON));
        boolean atomic = Asked.read(Parameters.BULK, request).value(Parameters.ATOMIC, Boolean.class);
        return body.doOnNext(items -> BulkResults.refuseUnread(items, atomic))
                .flatMap(items -> written(items, atomic, writing)
                        .doOnNext(results -> BulkResults.refuseUnwritten(results, atomic))
                        .map(results -> BulkResults.document(done, items, results)))
                .flatMap(Replies::json);
    }

    private static Mono<List<Result>> written(List<BulkItem> items, boolean atomic, Writing writing) {
        List<BulkItem> good = items.stream().filter(BulkItem::isGood).toList();
        return good.isEmpty() ? Mono.just(List.of()) : writing.write(good, atomic);
    }
}
