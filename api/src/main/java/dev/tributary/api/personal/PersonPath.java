package dev.tributary.api.personal;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.api.resource.Asked;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.reactive.function.server.ServerRequest;

/** The subject in a path: the id of one of the shop's own people, or what an outside issuer calls somebody. */
public final class PersonPath {

    private static final String ID = "id";

    /** Anything but control characters, as far as the audit log has room for it. */
    private static final Limits SUBJECTS =
            new Limits(null, null, 1, 190, Pattern.compile("[^\\u0000-\\u001f\\u007f]+"), List.of(), false);

    /** It, and nothing else. */
    public static final List<Parameter> ONLY =
            List.of(new Parameter(ID, Parameter.In.PATH, ParameterType.STRING, true, null, SUBJECTS));

    private PersonPath() {}

    static String subject(ServerRequest request) {
        return Asked.read(ONLY, request).value(ID, String.class);
    }
}
