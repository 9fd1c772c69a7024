package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.Reference;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what references stand for in one execution. */
final class Scope {

    private static final int LONGEST = 1024;

    /** The length of an empty string, list or object. */
    private static final int EMPTY = 2;

    private final Arguments arguments;
    private final Caller caller;
    private final Arrivals arrivals;
    private final List<Json> keys;

    Scope(Arguments arguments, Caller caller, Arrivals arrivals) {
        this(arguments, caller, arrivals, List.of());
    }

    private Scope(Arguments arguments, Caller caller, Arrivals arrivals, List<Json> keys) {
        this.arguments = arguments;
        this.caller = caller;
        this.arrivals = arrivals;
        this.keys = keys;
    }

    /** The same scope with the keys of a join. */
    Scope with(List<Json> joined) {
        return new Scope(arguments, caller, arrivals, joined);
    }

    /** The same scope for another caller. */
    Scope as(Caller other) {
        return new Scope(arguments, other, arrivals, keys);
    }

    Caller caller() {
        return caller;
    }

    /** The keys of the join, where there is one. */
    List<Json> keys() {
        return keys;
    }

    boolean isAbsent(Reference reference) {
        return value(reference) == null;
    }

    /** Why the part that should hold the value failed, if it did. */
    @Nullable
    SourceFailure cause(Reference reference) {
        if (!(reference instanceof Reference.ToPart there)) {
            return null;
        }
        return switch (arrivals.outcome(there.part())) {
            case Outcome.Failed failed -> failed.failure();
            case Outcome.Fallback fallback -> fallback.failure();
            case Outcome.Skipped skipped -> skipped.cause();
            case null, default -> null;
        };
    }

    /** Whether a part was not asked since nobody wanted it, and so what needs it is not wanted either. */
    boolean isUnwanted(Reference reference) {
        return reference instanceof Reference.ToPart there && arrivals.outcome(there.part()) instanceof Outcome.Unasked;
    }

    /** Whether a value is there, and neither false nor empty. */
    boolean isSet(Reference reference) {
        return switch (value(reference)) {
            case null -> false;
            case Boolean flag -> flag;
            case Json json -> !json.equals(Json.FALSE) && (json.isNumber() || json.length() > EMPTY);
            case Object[] items -> items.length > 0;
            case Object value -> !value.toString().isEmpty();
        };
    }

    /** The value as SQL binds it: the own type of a parameter's or the caller's, or what {@link SqlValues} make of another part's value. */
    @Nullable
    Object bind(Reference reference) {
        return switch (value(reference)) {
            case Json json -> SqlValues.of(reference, textual(reference, json));
            case List<?> all -> SqlValues.array(reference, keys);
            case null, default -> value(reference);
        };
    }

    /** The value as a function takes it; a list of its own, so that what it does to that stays with it. */
    @Nullable
    Object input(Reference reference) {
        return value(reference) instanceof Object[] items ? items.clone() : value(reference);
    }

    /**
     * The value as text, strings as they are and numbers with every digit: one text, or one an item of a list; none where
     * it is absent.
     */
    private List<String> texts(Reference reference) {
        return switch (value(reference)) {
            case null -> List.of();
            case Json json -> List.of(textual(reference, json).asText());
            case List<?> all -> keys.stream().map(Json::asText).toList();
            case Object[] items -> Arrays.stream(items).map(Scope::plain).toList();
            case Object value -> List.of(plain(value));
        };
    }

    /** The texts of a value for a tag; none where it is absent or no scalar. */
    Stream<String> labels(Reference reference) {
        boolean nested = value(reference) instanceof Json json && (json.isObject() || json.isArray());
        return nested ? Stream.of() : texts(reference).stream();
    }

    /** The texts of a value that is there, as parts of a call; one that is too long for any call fails the part. */
    List<String> sent(Reference reference) {
        List<String> texts = texts(reference);
        if (texts.stream().anyMatch(text -> text.length() > LONGEST)) {
            throw new SourceException(new SourceFailure.Unusable("too-long: " + reference), 0);
        }
        return texts;
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private @Nullable Object value(Reference reference) {
        return switch (reference) {
            case Reference.ToParameter here -> arguments.get(here.index());
            case Reference.ToCaller asking -> caller.proven(asking.name());
            case Reference.ToPart there -> inside(there);
            case Reference.ToKeys _ -> keys;
        };
    }

    private @Nullable Json inside(Reference.ToPart there) {
        Outcome outcome = arrivals.outcome(there.part());
        Json value = outcome == null ? null : outcome.body().at(there.pointer());
        return value == null || value.isNull() ? null : value;
    }

    private static Json textual(Reference reference, Json value) {
        if (value.isObject() || value.isArray()) {
            throw new SourceException(new SourceFailure.Unusable("not-a-scalar: " + reference), 0);
        }
        return value;
    }
}
