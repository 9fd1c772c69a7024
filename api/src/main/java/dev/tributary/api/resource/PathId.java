package dev.tributary.api.resource;

import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import java.util.List;
import java.util.UUID;
import org.springframework.web.reactive.function.server.ServerRequest;

/** The id in a path, of those who have no numbers. */
public final class PathId {

    /** It, and nothing else. */
    public static final List<Parameter> ONLY =
            List.of(new Parameter(Parameters.ID, Parameter.In.PATH, ParameterType.UUID, true, null, Limits.USUAL));

    private PathId() {}

    /**
     * Reads the id.
     *
     * @throws BadArgumentsException if it is none, or if the caller says anything else
     */
    public static UUID of(ServerRequest request) {
        return Asked.read(ONLY, request).value(Parameters.ID, UUID.class);
    }
}
