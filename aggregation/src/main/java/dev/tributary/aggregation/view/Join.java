package dev.tributary.aggregation.view;

import dev.tributary.aggregation.json.JsonPointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins what a part's source answers to the elements of another part's list, by keys: all distinct keys of the list are
 * asked at once, or in a few batches, whatever its length.
 *
 * @param list the other part
 * @param parents the members that lead from the list to the objects that hold the keys; lists on the way are entered
 * @param member of such an object, whose value is the key
 * @param key where a row of the answer holds its key; {@code null} when every key is asked on its own
 * @param attach the member that such an object gets; {@code null} when the rows stay a member of the document
 * @param many whether that member is the list of all rows with the key, and not the only one
 * @param dropMissing whether an object whose key has no row is left out, and not given a null
 * @param maxKeys the most distinct keys; more are a failure
 * @param batch the most keys of one call to a Service
 */
public record Join(
        String list,
        List<String> parents,
        String member,
        @Nullable JsonPointer key,
        @Nullable String attach,
        boolean many,
        boolean dropMissing,
        int maxKeys,
        int batch) {

    public Join {
        parents = List.copyOf(parents);
    }

    /** Whether it goes through what another join attaches, and so comes after it. */
    public boolean isBehind(Join other) {
        int depth = other.parents.size();
        return other.attach != null
                && list.equals(other.list)
                && parents.size() > depth
                && parents.subList(0, depth).equals(other.parents)
                && parents.get(depth).equals(other.attach);
    }

    /** The path as it was declared, such as {@code related.productId}. */
    public String path() {
        return parents.isEmpty() ? list + "." + member : list + "." + String.join(".", parents) + "." + member;
    }
}
