package dev.tributary.persistence.catalogue;

import static dev.tributary.persistence.resource.FieldType.INSTANT;
import static dev.tributary.persistence.resource.FieldType.INT;
import static dev.tributary.persistence.resource.FieldType.LONG;
import static dev.tributary.persistence.resource.FieldType.TEXT;
import static dev.tributary.persistence.resource.Writing.ALWAYS;
import static dev.tributary.persistence.resource.Writing.LATER;
import static dev.tributary.persistence.resource.Writing.ONCE;

import dev.tributary.persistence.resource.Expansion;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Filter;
import dev.tributary.persistence.resource.RefusedWrite.Conflict;
import dev.tributary.persistence.resource.RefusedWrite.OutOfBounds;
import dev.tributary.persistence.resource.RefusedWrite.UnknownReference;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Rules;

/** What people say about products: one review a person and product, shown to everybody once it is approved. */
final class Reviews {

    private static final Rules RATINGS = Rules.between(1, 5);
    private static final Rules STATES = Rules.oneOf("pending", "approved", "rejected");

    private Reviews() {}

    static Resource declared() {
        return Resource.named("reviews", "review", "review")
                .describedAs("What people say about products; everybody sees those that are approved")
                .fields(fields())
                .filters(
                        Members.ids(),
                        Filter.anyOf("product", LONG, "product_id", "Of these products"),
                        Filter.anyOf("rating", INT, "rating", "With these ratings")
                                .with(RATINGS),
                        Filter.anyOf("status", TEXT, "status", "In these states")
                                .with(STATES),
                        Filter.comparing("created_after", INSTANT, "created_at", ">", "Written after that moment"),
                        Filter.comparing("created_before", INSTANT, "created_at", "<", "Written before that moment"))
                .expansions(Expansion.one(
                        "product",
                        () -> Catalogue.PRODUCTS,
                        "product x where x.id = t.product_id",
                        "The product that it is about; null if the asker may not see it"))
                .orderedBy("id", "createdAt", "updatedAt")
                .visibleWhere("status = 'approved'")
                .ownedBy("owner", "reviewer")
                .constraint("review_reviewer_check", new OutOfBounds("reviewer"))
                .constraint("review_rating_check", new OutOfBounds("rating"))
                .constraint("review_body_check", new OutOfBounds("body"))
                .constraint("review_status_check", new OutOfBounds("status"))
                .constraint("review_product_id_fkey", new UnknownReference("product"))
                .constraint("review_product_id_reviewer_key", new Conflict("reviewer"))
                .constraint("review_owner_product", new Conflict("product"))
                .constraint("review_owner_check", new OutOfBounds("reviewer"))
                .build();
    }

    private static Field[] fields() {
        return new Field[] {
            Members.id(),
            Field.of("product", LONG, "product_id", "The id of the product that it is about")
                    .required(ONCE),
            Field.of("reviewer", TEXT, "reviewer", "Who wrote it: the sender, unless a moderator names another")
                    .required(ONCE)
                    .reservation()
                    .with(Rules.length(1, 100)),
            Field.of("rating", INT, "rating", "From 1, bad, to 5, good")
                    .required(ALWAYS)
                    .with(RATINGS),
            Field.of("body", TEXT, "body", "What there is to say")
                    .preset(ALWAYS, "")
                    .with(Rules.length(0, 10_000)),
            Field.of(
                            "status",
                            TEXT,
                            "status",
                            "Whether it is shown: moderators decide, anew after each change by its writer")
                    .preset(LATER, "pending")
                    .reservation()
                    .with(STATES),
            Members.version(),
            Members.createdAt(),
            Members.updatedAt()
        };
    }
}
