package dev.tributary.aggregation.view;

import dev.tributary.aggregation.json.Json;
import java.util.List;

/** A constant. */
public record ValueSource(Json value) implements Source {

    @Override
    public List<Reference> references() {
        return List.of();
    }
}
