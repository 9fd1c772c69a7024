package dev.tributary.persistence.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window of a list.
 *
 * @param rows each row's JSON, in the list's order; whoever gets them owns them
 * @param count of the whole list, as it was asked for; null when it was not
 * @param next where the window behind this one begins; null when nothing lies there
 * @param previous where the window before this one begins, going backwards; null when nothing lies there
 */
public record Rows(
        List<byte[]> rows,
        @Nullable Long count,
        @Nullable Position next,
        @Nullable Position previous) {

    public Rows {
        rows = List.copyOf(rows);
    }
}
