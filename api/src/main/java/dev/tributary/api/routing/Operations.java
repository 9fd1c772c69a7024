package dev.tributary.api.routing;

import java.util.List;

/** What one feature does. Features may share a path, as long as each has methods of its own there. */
@FunctionalInterface
public interface Operations {

    List<Operation> all();
}
