package dev.tributary.api.resource;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.resource.Rows;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists that are walked one way, from their newest row on, and are not counted. */
public final class NewestFirst {

    /** Where to go on. */
    public static final String CURSOR = Parameters.CURSOR;

    private static final int USUAL_SIZE = 20;

    private NewestFirst() {}

    /** What a caller may say of such a list whose rows have ids of that type, besides its filters. */
    public static List<Parameter> parameters(ParameterType ids, Parameter... filters) {
        var all = new ArrayList<Parameter>();
        Limits size = new Limits(1, Slice.MOST_ROWS, 0, 0, null, List.of(), false);
        all.add(new Parameter(Parameters.SIZE, Parameter.In.QUERY, ParameterType.INT, false, USUAL_SIZE, size));
        all.add(filter(CURSOR, ids, Limits.USUAL));
        all.addAll(List.of(filters));
        return List.copyOf(all);
    }

    /** A parameter that need not be said. */
    public static Parameter filter(String name, ParameterType type, Limits limits) {
        return new Parameter(name, Parameter.In.QUERY, type, false, null, limits);
    }

    /** How many rows are asked for. */
    public static int size(Asked asked) {
        return asked.value(Parameters.SIZE, Integer.class);
    }

    /** A part of the list, and the way on; there is none back. */
    public static Mono<ServerResponse> reply(Slice slice, ServerRequest request) {
        String next = slice.next() == null ? null : Links.toCursor(request, slice.next());
        Rows rows = new Rows(slice.rows(), null, null, null);
        return PersonalReplies.ok(ListHandler.document(rows, next, null), null);
    }
}
