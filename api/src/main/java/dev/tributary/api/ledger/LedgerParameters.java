package dev.tributary.api.ledger;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.api.resource.PathId;
import dev.tributary.persistence.ledger.Stretch;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller may say in paths, queries and headers; anything else in a query is refused. */
public final class LedgerParameters {

    static final String ID = "id";
    static final String KEY = "Idempotency-Key";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SIZE = "size";
    static final String CURSOR = "cursor";

    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_CURSOR = 4096;
    private static final int USUAL_SIZE = 20;

    private static final Parameter PATH_ID = PathId.ONLY.getFirst();

    private static final Parameter IDEMPOTENCY_KEY = new Parameter(
            KEY, Parameter.In.HEADER, ParameterType.STRING, true, null, text(LONGEST_KEY, Pattern.compile("[ -~]+")));

    /** Of a transfer that is asked for. */
    public static final List<Parameter> TRANSFER = List.of(IDEMPOTENCY_KEY);

    /** Of a deposit that is asked for. */
    public static final List<Parameter> DEPOSIT = List.of(PATH_ID, IDEMPOTENCY_KEY);

    /** Of a statement. */
    public static final List<Parameter> STATEMENT = List.of(
            PATH_ID,
            query(FROM, ParameterType.INSTANT, null, Limits.USUAL),
            query(UNTIL, ParameterType.INSTANT, null, Limits.USUAL),
            query(SIZE, ParameterType.INT, USUAL_SIZE, new Limits(1, Stretch.MOST, 0, 0, null, List.of(), false)),
            query(CURSOR, ParameterType.STRING, null, text(LONGEST_CURSOR, null)));

    private LedgerParameters() {}

    private static Parameter query(String name, ParameterType type, @Nullable Integer preset, Limits limits) {
        return new Parameter(name, Parameter.In.QUERY, type, false, preset, limits);
    }

    private static Limits text(int longest, @Nullable Pattern pattern) {
        return new Limits(null, null, 1, longest, pattern, List.of(), false);
    }
}
