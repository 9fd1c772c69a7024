package dev.tributary.persistence.catalogue;

import static dev.tributary.persistence.resource.FieldType.BOOLEAN;
import static dev.tributary.persistence.resource.FieldType.DECIMAL;
import static dev.tributary.persistence.resource.FieldType.INSTANT;
import static dev.tributary.persistence.resource.FieldType.INT;
import static dev.tributary.persistence.resource.FieldType.LONG;
import static dev.tributary.persistence.resource.FieldType.TEXT;
import static dev.tributary.persistence.resource.Writing.ALWAYS;

import dev.tributary.persistence.resource.Expansion;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Filter;
import dev.tributary.persistence.resource.RefusedWrite.OutOfBounds;
import dev.tributary.persistence.resource.RefusedWrite.UnknownReference;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Rules;
import java.util.List;

/** What the shop sells. */
final class Products {

    private static final int MOST_GENRES = 20;
    private static final int MOST_REVIEWS = 10;
    private static final Rules PRICES = Rules.between("0", "9999999999.99", 2);

    private Products() {}

    static Resource declared() {
        return Resource.named("products", "product", "product")
                .describedAs("What the shop sells")
                .fields(fields())
                .filters(filters())
                .expansions(expansions())
                .orderedBy("id", "name", "price", "createdAt", "updatedAt")
                .visibleWhere("active")
                .searchedBy("name")
                .owning("review")
                .constraint("product_name_check", new OutOfBounds("name"))
                .constraint("product_description_check", new OutOfBounds("description"))
                .constraint("product_price_check", new OutOfBounds("price"))
                .constraint("product_currency_check", new OutOfBounds("currency"))
                .constraint("product_stock_check", new OutOfBounds("stock"))
                .constraint("product_category_id_fkey", new UnknownReference("category"))
                .constraint("product_author_id_fkey", new UnknownReference("author"))
                .constraint("product_genre_genre_id_fkey", new UnknownReference("genres"))
                .build();
    }

    private static Field[] fields() {
        return new Field[] {
            Members.id(),
            Field.of("name", TEXT, "name", "What it is called").required(ALWAYS).with(Rules.length(1, 300)),
            Field.of("description", TEXT, "description", "What there is to say about it")
                    .preset(ALWAYS, "")
                    .with(Rules.length(0, 10_000)),
            Field.of("price", DECIMAL, "price", "What one of it costs")
                    .required(ALWAYS)
                    .with(PRICES),
            Field.of("currency", TEXT, "currency", "The currency of the price, as ISO 4217 writes it")
                    .required(ALWAYS)
                    .with(Rules.length(3, 3).matching("[A-Z]{3}")),
            Field.of("stock", INT, "stock", "How many there are to sell")
                    .preset(ALWAYS, 0)
                    .with(Rules.between(0, Integer.MAX_VALUE)),
            Field.of("category", LONG, "category_id", "The id of its category").required(ALWAYS),
            Field.of("author", LONG, "author_id", "The id of its author").required(ALWAYS),
            Field.links("genres", "product_genre", "product_id", "genre_id", "The ids of its genres")
                    .preset(ALWAYS, List.of())
                    .with(Rules.length(0, MOST_GENRES)),
            Field.of("active", BOOLEAN, "active", "Whether it is shown to everybody")
                    .preset(ALWAYS, true),
            Members.version(),
            Members.createdAt(),
            Members.updatedAt()
        };
    }

    private static Filter[] filters() {
        return new Filter[] {
            Members.ids(),
            Filter.anyOf("category", LONG, "category_id", "Of these categories"),
            Filter.anyOf("author", LONG, "author_id", "By these authors"),
            Filter.of(
                    "genre",
                    LONG,
                    true,
                    "exists (select from product_genre l where l.product_id = t.id and l.genre_id = any(?))",
                    "Of any of these genres"),
            Filter.flag("active", "t.active", "not t.active", "Whether it is shown to everybody"),
            Filter.flag("in_stock", "t.stock > 0", "t.stock = 0", "Whether there is one to sell"),
            Filter.comparing("price_min", DECIMAL, "price", ">=", "That cost so much or more")
                    .with(PRICES),
            Filter.comparing("price_max", DECIMAL, "price", "<=", "That cost so much or less")
                    .with(PRICES),
            Filter.comparing("created_after", INSTANT, "created_at", ">", "Created after that moment"),
            Filter.comparing("created_before", INSTANT, "created_at", "<", "Created before that moment"),
            Filter.comparing("updated_after", INSTANT, "updated_at", ">", "Changed after that moment"),
            Filter.comparing("updated_before", INSTANT, "updated_at", "<", "Changed before that moment")
        };
    }

    private static Expansion[] expansions() {
        return new Expansion[] {
            Expansion.one(
                    "category", () -> Catalogue.CATEGORIES, "category x where x.id = t.category_id", "Its category"),
            Expansion.one("author", () -> Catalogue.AUTHORS, "author x where x.id = t.author_id", "Its author"),
            Expansion.many(
                    "genres",
                    MOST_GENRES,
                    () -> Catalogue.GENRES,
                    "genre x join product_genre l on l.genre_id = x.id where l.product_id = t.id",
                    "x.id",
                    "Its genres"),
            Expansion.many(
                    "reviews",
                    MOST_REVIEWS,
                    () -> Catalogue.REVIEWS,
                    "review x where x.product_id = t.id",
                    "x.created_at desc, x.id desc",
                    "Its newest reviews")
        };
    }
}
