package dev.tributary.api.token;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.api.resource.NewestFirst;
import java.util.List;

/** What a caller may say of tokens, beside a body. */
public final class TokenParameters {

    static final String CREATOR = "creator";

    /** Of the list. */
    public static final List<Parameter> LIST =
            NewestFirst.parameters(ParameterType.UUID, NewestFirst.filter(CREATOR, ParameterType.UUID, Limits.USUAL));

    private TokenParameters() {}
}
