package dev.tributary.persistence.catalogue;

import static dev.tributary.persistence.resource.FieldType.LONG;
import static dev.tributary.persistence.resource.FieldType.TEXT;
import static dev.tributary.persistence.resource.Writing.ALWAYS;

import dev.tributary.persistence.resource.Expansion;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Filter;
import dev.tributary.persistence.resource.RefusedWrite.Conflict;
import dev.tributary.persistence.resource.RefusedWrite.OutOfBounds;
import dev.tributary.persistence.resource.RefusedWrite.UnknownReference;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Rules;

/** The tree that products are sorted into. */
final class Categories {

    private static final int MOST_CHILDREN = 100;

    private Categories() {}

    static Resource declared() {
        return Resource.named("categories", "category", "category")
                .describedAs("The tree that products are sorted into")
                .fields(
                        Members.id(),
                        Field.of("name", TEXT, "name", "What it is called")
                                .required(ALWAYS)
                                .with(Rules.length(1, 200)),
                        Field.of("slug", TEXT, "slug", "What it is called in addresses")
                                .required(ALWAYS)
                                .with(Rules.length(1, 200).matching("[a-z0-9]+(-[a-z0-9]+)*")),
                        Field.of("parent", LONG, "parent_id", "The id of the category above it; null at the top")
                                .orNull()
                                .preset(ALWAYS, null),
                        Members.version(),
                        Members.createdAt(),
                        Members.updatedAt())
                .filters(
                        Members.ids(),
                        Filter.anyOf("slug", TEXT, "slug", "With these slugs"),
                        Filter.anyOf("parent", LONG, "parent_id", "Below these categories, one step"),
                        Filter.flag(
                                "root", "t.parent_id is null", "t.parent_id is not null", "Whether it is at the top"))
                .expansions(
                        Expansion.one(
                                "parent",
                                () -> Catalogue.CATEGORIES,
                                "category x where x.id = t.parent_id",
                                "The category above it"),
                        Expansion.many(
                                "children",
                                MOST_CHILDREN,
                                () -> Catalogue.CATEGORIES,
                                "category x where x.parent_id = t.id",
                                "x.name, x.id",
                                "The categories below it, one step"))
                .orderedBy("id", "name", "slug", "createdAt", "updatedAt")
                .searchedBy("name")
                .constraint("category_name_check", new OutOfBounds("name"))
                .constraint("category_slug_check", new OutOfBounds("slug"))
                .constraint("category_slug_length", new OutOfBounds("slug"))
                .constraint("category_slug_key", new Conflict("slug"))
                .constraint("category_parent_id_fkey", new UnknownReference("parent"))
                .constraint("category_tree", new OutOfBounds("parent", "cycle"))
                .referencedBy("category_parent_id_fkey", "categories")
                .referencedBy("product_category_id_fkey", "products")
                .build();
    }
}
