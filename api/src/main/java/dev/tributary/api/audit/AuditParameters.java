package dev.tributary.api.audit;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.api.resource.NewestFirst;
import java.util.List;

/** What a caller may say of the audit log. */
public final class AuditParameters {

    static final String ACTOR = "actor";
    static final String ACTION = "action";
    static final String TARGET = "target";
    static final String SINCE = "since";

    /** All of it. */
    public static final List<Parameter> ALL = NewestFirst.parameters(
            ParameterType.LONG,
            text(ACTOR, 200),
            text(ACTION, 100),
            text(TARGET, 200),
            NewestFirst.filter(SINCE, ParameterType.INSTANT, Limits.USUAL));

    private AuditParameters() {}

    private static Parameter text(String name, int most) {
        return NewestFirst.filter(name, ParameterType.STRING, new Limits(null, null, 1, most, null, List.of(), false));
    }
}
