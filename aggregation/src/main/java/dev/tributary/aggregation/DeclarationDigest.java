package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.source.SourceFunction;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what is declared, such as a view and the Services that it calls. It walks the records that hold the declaration,
 * so that no component can be forgotten, and takes values only by texts that are the same in every process.
 */
final class DeclarationDigest {

    /** Components that decide whether there is an answer in time, but not what is in it. */
    private static final Set<String> TERMS =
            Set.of("deadline", "timeout", "maxResponse", "maxDepth", "concurrency", "retry", "breaker");

    private static final Pattern BEHIND_CLASS = Pattern.compile("(\\$\\$Lambda|/).*");

    private final CacheKey.Pieces pieces = CacheKey.of("declaration");

    private DeclarationDigest() {}

    static String of(@Nullable Object... declared) {
        var digest = new DeclarationDigest();
        digest.list(Arrays.asList(declared));
        return digest.pieces.toKey().text();
    }

    /** Every value begins with its kind, so that what follows can be meant in one way only. */
    private void add(@Nullable Object value) {
        switch (value) {
            case null -> pieces.add(null);
            case SourceFunction function -> add("function", classOf(function));
            case Record components -> record(components);
            case List<?> elements -> list(elements);
            case Object[] elements -> list(Arrays.asList(elements));
            case Map<?, ?> members -> map(members);
            case Class<?> type -> add("class", type.getName());
            case String _, Number _, Boolean _, Enum<?> _, UUID _, Temporal _, TemporalAmount _ -> text(value);
            case URI _, Pattern _, Json _, JsonPointer _ -> text(value);
            default ->
                throw new IllegalArgumentException("declared value: "
                        + value.getClass().getName() + " (expected: a type that has a text of its own)");
        }
    }

    private void add(String kind, String text) {
        pieces.add(kind).add(text);
    }

    private void text(Object value) {
        add(value.getClass().getName(), value.toString());
    }

    private void list(List<?> elements) {
        pieces.add("list").add(elements.size());
        elements.forEach(this::add);
    }

    private void map(Map<?, ?> members) {
        pieces.add("map").add(members.size());
        members.forEach(this::member);
    }

    private void member(Object name, @Nullable Object member) {
        add(name);
        add(member);
    }

    private void record(Record components) {
        pieces.add(components.getClass().getName());
        for (RecordComponent component : components.getClass().getRecordComponents()) {
            if (!TERMS.contains(component.getName())) {
                add(value(component, components));
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record components) {
        try {
            return component.getAccessor().invoke(components);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException(
                    "declared value: " + component + " (expected: one of a public record)", hidden);
        }
    }

    /** The class that a lambda stands in: its own is named anew by every process. */
    private static String classOf(SourceFunction function) {
        return BEHIND_CLASS.matcher(function.getClass().getName()).replaceFirst("");
    }
}
