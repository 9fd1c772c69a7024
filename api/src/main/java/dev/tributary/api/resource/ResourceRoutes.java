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

    private final Access access;
    private final ListHandler lists;
    private final RowHandler rows;
    private final BulkHandler bulks;

    ResourceRoutes(Access access, ListHandler lists, RowHandler rows, BulkHandler bulks) {
        this.access = access;
        this.lists = lists;
        this.rows = rows;
        this.bulks = bulks;
    }

    /** Its list and, unless it is nothing else, its rows and its bulk. */
    public RouterFunction<ServerResponse> of(Collection collection) {
        String path = "/" + collection.name();
        ByMethod list = ByMethod.get(told(request -> lists.list(collection, request)));
        if (collection.isListOnly()) {
            return route(path, list);
        }
        var form = new Form(collection.resource());
        return route(path, list.and("POST", write(request -> rows.create(collection, form, request))))
                .and(route(path + "/bulk", bulk(collection, form)))
                .and(route(path + "/{" + Parameters.ID + "}", row(collection, form)));
    }

    private ByMethod bulk(Collection collection, Form form) {
        return ByMethod.only("POST", write(request -> bulks.create(collection, form, request)))
                .and("PATCH", write(request -> bulks.patch(collection, form, request)));
    }

    private ByMethod row(Collection collection, Form form) {
        return ByMethod.get(told(request -> rows.read(collection, request)))
                .and("PUT", write(request -> rows.replace(collection, form, request)))
                .and("PATCH", write(request -> rows.patch(collection, form, request)))
                .and("DELETE", write(request -> rows.delete(collection, request)));
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
