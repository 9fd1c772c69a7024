package dev.tributary.persistence.catalogue;

import static dev.tributary.persistence.resource.FieldType.TEXT;
import static dev.tributary.persistence.resource.Writing.ALWAYS;

import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.RefusedWrite.Conflict;
import dev.tributary.persistence.resource.RefusedWrite.OutOfBounds;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Rules;

/** What kinds of product there are. */
final class Genres {

    private Genres() {}

    static Resource declared() {
        return Resource.named("genres", "genre", "genre")
                .describedAs("What kinds of product there are; a product may be of several")
                .fields(
                        Members.id(),
                        Field.of("name", TEXT, "name", "What it is called")
                                .required(ALWAYS)
                                .with(Rules.length(1, 100)),
                        Members.version(),
                        Members.createdAt(),
                        Members.updatedAt())
                .filters(Members.ids())
                .orderedBy("id", "name", "createdAt", "updatedAt")
                .searchedBy("name")
                .constraint("genre_name_check", new OutOfBounds("name"))
                .constraint("genre_name_key", new Conflict("name"))
                .referencedBy("product_genre_genre_id_fkey", "products")
                .build();
    }
}
