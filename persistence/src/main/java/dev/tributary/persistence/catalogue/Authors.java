package dev.tributary.persistence.catalogue;

import static dev.tributary.persistence.resource.FieldType.TEXT;
import static dev.tributary.persistence.resource.Writing.ALWAYS;

import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.RefusedWrite.OutOfBounds;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Rules;

/** Who made what the shop sells. */
final class Authors {

    private Authors() {}

    static Resource declared() {
        return Resource.named("authors", "author", "author")
                .describedAs("Who made what the shop sells")
                .fields(
                        Members.id(),
                        Field.of("name", TEXT, "name", "What the author is called")
                                .required(ALWAYS)
                                .with(Rules.length(1, 200)),
                        Field.of("biography", TEXT, "biography", "What there is to say about the author")
                                .preset(ALWAYS, "")
                                .with(Rules.length(0, 10_000)),
                        Members.version(),
                        Members.createdAt(),
                        Members.updatedAt())
                .filters(Members.ids())
                .orderedBy("id", "name", "createdAt", "updatedAt")
                .searchedBy("name")
                .constraint("author_name_check", new OutOfBounds("name"))
                .constraint("author_biography_check", new OutOfBounds("biography"))
                .referencedBy("product_author_id_fkey", "products")
                .build();
    }
}
