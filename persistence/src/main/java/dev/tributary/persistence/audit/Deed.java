package dev.tributary.persistence.audit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or was not let do. Nothing in it names a person or holds a value that was written.
 *
 * @param action what, as {@code session.create}: a thing and a verb; up to 100 characters
 * @param target to whom or what, as {@code person:ID}; {@code null} where there is nothing to name. Up to 200 characters
 * @param details what else is to be known, by name
 */
public record Deed(String action, @Nullable String target, Result result, Map<String, String> details) {

    /** What came of it. */
    public enum Result {
        DONE,
        REFUSED
    }

    public Deed {
        details = Map.copyOf(details);
    }

    /** Something that was done. */
    public static Deed done(String action, @Nullable String target) {
        return new Deed(action, target, Result.DONE, Map.of());
    }

    /** Something that was refused. */
    public static Deed refused(String action, @Nullable String target) {
        return new Deed(action, target, Result.REFUSED, Map.of());
    }

    /** The same with one more detail. */
    public Deed with(String name, String detail) {
        var more = new HashMap<>(details);
        more.put(name, detail);
        return new Deed(action, target, result, more);
    }
}
