package dev.tributary.aggregation.view;

import java.util.List;
import java.util.stream.Stream;

/** Text with places for values, such as {@code /sellers/{product.sellerId}}. */
public record Template(List<Piece> pieces) {

    public Template {
        pieces = List.copyOf(pieces);
    }

    /** The references, in the order of their appearance. */
    public List<Reference> references() {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Place place ? Stream.of(place.reference()) : Stream.empty())
                .toList();
    }

    /** A piece of a template. */
    public sealed interface Piece {}

    /** Text that stands as it is; in a path or a query it is encoded already. */
    public record Literal(String text) implements Piece {}

    /** A place that a value fills. */
    public record Place(Reference reference) implements Piece {}
}
