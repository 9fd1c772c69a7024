package dev.tributary.persistence.resource;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the asker may see: what everybody may, and besides it every row of some resources and those of others that are his
 * own. The resources' declarations say which rows these are.
 *
 * @param whole the names of the resources of which he sees every row; null: of all
 * @param subject whose rows are his own; null where none are
 */
public record Sight(@Nullable Set<String> whole, @Nullable String subject) {

    /** What everybody may see: such as active products and approved reviews. */
    public static final Sight PUBLIC = new Sight(Set.of(), null);

    /** Every row. */
    public static final Sight ALL = new Sight(null, null);

    public Sight {
        whole = whole == null ? null : Set.copyOf(whole);
    }

    boolean isWhole(String resource) {
        return whole == null || whole.contains(resource);
    }
}
