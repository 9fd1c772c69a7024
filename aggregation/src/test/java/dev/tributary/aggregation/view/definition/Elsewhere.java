package dev.tributary.aggregation.view.definition;

import static dev.tributary.aggregation.view.declaration.Declare.value;

import dev.tributary.aggregation.view.declaration.PartDeclaration;
import java.time.Duration;

/** A class that declares a part, wrongly, for a view of another class. */
final class Elsewhere {

    private Elsewhere() {}

    static PartDeclaration<?> part() {
        return value("1").timeout(Duration.ofDays(1));
    }
}
