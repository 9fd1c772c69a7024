package dev.tributary.api.resource;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.routing.ByMethod;
import dev.tributary.api.security.Access;
import org.springframework.http.HttpStatus;
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
    private final ListHandler lists;
    private final RowHandler rows;
    private final BulkHandler bulks;

    ResourceRoutes(Shelves shelves, Access access, ListHandler lists, RowHandler rows, BulkHandler bulks) {
        this.shelves = shelves;
        this.access = access;
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
        return route(path, list.and("POST", write(request -> rows.create(mounted, request))))
                .and(route(path + "/bulk", bulk(mounted)))
                .and(route(path + "/{" + Parameters.ID + "}", row(mounted)));
    }

    private ByMethod bulk(Mounted mounted) {
        return ByMethod.only("POST", write(request -> bulks.create(mounted, request)))
                .and("PATCH", write(request -> bulks.patch(mounted, request)));
    }

    private ByMethod row(Mounted mounted) {
        return ByMethod.get(told(request -> rows.read(mounted, request)))
                .and("PUT", write(request -> rows.replace(mounted, request)))
                .and("PATCH", write(request -> rows.patch(mounted, request)))
                .and("DELETE", write(request -> rows.delete(mounted, request)));
    }

    private static RouterFunction<ServerResponse> route(String path, ByMethod methods) {
        return RouterFunctions.route(RequestPredicates.path(path), methods);
    }

    private HandlerFunction<ServerResponse> write(HandlerFunction<ServerResponse> handler) {
        return told(request -> access.isStaff(request) ? handler.handle(request) : refused(request));
    }

    private static Mono<ServerResponse> refused(ServerRequest request) {
        return Mono.error(() -> Problem.of(
                        HttpStatus.FORBIDDEN, request.method() + ": not allowed (expected: one of the shop's staff)")
                .asException());
    }

    private static HandlerFunction<ServerResponse> told(HandlerFunction<ServerResponse> handler) {
        return request -> Mono.defer(() -> handler.handle(request)).onErrorMap(Faults::told);
    }
}
