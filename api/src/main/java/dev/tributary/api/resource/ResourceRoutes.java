package dev.tributary.api.resource;

import dev.tributary.api.routing.ByMethod;
import dev.tributary.api.security.Access;
import dev.tributary.persistence.resource.Writer;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The paths of a collection: the same for each. */
public final class ResourceRoutes {

    private final Shelves shelves;
    private final Access access;
    private final Permits permits;
    private final ListHandler lists;
    private final RowHandler rows;
    private final BulkHandler bulks;

    ResourceRoutes(
            Shelves shelves, Access access, Permits permits, ListHandler lists, RowHandler rows, BulkHandler bulks) {
        this.shelves = shelves;
        this.access = access;
        this.permits = permits;
        this.lists = lists;
        this.rows = rows;
        this.bulks = bulks;
    }

    /** Its list and, unless it is nothing else, its rows and its bulk. */
    public RouterFunction<ServerResponse> of(Collection collection) {
        Mounted mounted = Mounted.of(collection, shelves.of(collection));
        String path = "/" + collection.name();
        ByMethod list = ByMethod.get(told(request -> lists.list(mounted, request)));
        if (collection.isListOnly()) {
            return route(path, list);
        }
        return route(path, list.and("POST", creating(mounted, rows::create)))
                .and(route(path + "/bulk", bulk(mounted)))
                .and(route(path + "/{" + Parameters.ID + "}", row(mounted)));
    }

    private ByMethod bulk(Mounted mounted) {
        return ByMethod.only("POST", creating(mounted, bulks::create)).and("PATCH", changing(mounted, bulks::patch));
    }

    private ByMethod row(Mounted mounted) {
        return ByMethod.get(told(request -> rows.read(mounted, request)))
                .and("PUT", changing(mounted, rows::replace))
                .and("PATCH", changing(mounted, rows::patch))
                .and("DELETE", changing(mounted, rows::delete));
    }

    private static RouterFunction<ServerResponse> route(String path, ByMethod methods) {
        return RouterFunctions.route(RequestPredicates.path(path), methods);
    }

    /** Writes what a request says, as far as its sender may. */
    @FunctionalInterface
    private interface Writing {
        Mono<ServerResponse> write(Mounted mounted, Writer writer, ServerRequest request);
    }

    private HandlerFunction<ServerResponse> creating(Mounted mounted, Writing writing) {
        return told(request -> writing.write(mounted, permits.creating(mounted.collection(), request), request));
    }

    private HandlerFunction<ServerResponse> changing(Mounted mounted, Writing writing) {
        return told(request -> writing.write(mounted, permits.changing(mounted.collection(), request), request));
    }

    private HandlerFunction<ServerResponse> told(HandlerFunction<ServerResponse> handler) {
        return access.known(request -> Mono.defer(() -> handler.handle(request)).onErrorMap(Faults::told));
    }
}
