package dev.tributary.local.sample;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The members of a row that can be created as it is, by HTTP as well as in a database.
 *
 * @param values by member, of the Java types that tables know
 */
public record Sample(Map<String, @Nullable Object> values) {

    private static final AtomicLong NUMBER = new AtomicLong();

    public Sample {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A product of that category, by that author. */
    public static Sample product(long category, long author) {
        return new Sample(Map.of())
                .with("name", named("Product"))
                .with("price", new BigDecimal("19.90"))
                .with("currency", "EUR")
                .with("stock", 5)
                .with("category", category)
                .with("author", author);
    }

    /** A category at the top of the tree. */
    public static Sample category() {
        long number = NUMBER.incrementAndGet();
        return new Sample(Map.of()).with("name", "Category " + number).with("slug", "category-" + number);
    }

    public static Sample author() {
        return new Sample(Map.of()).with("name", named("Author"));
    }

    public static Sample genre() {
        return new Sample(Map.of()).with("name", named("Genre"));
    }

    /** A review of that product by somebody who has not written one yet. */
    public static Sample review(long product) {
        return new Sample(Map.of())
                .with("product", product)
                .with("reviewer", named("Reviewer"))
                .with("rating", 4);
    }

    private static String named(String what) {
        return what + " " + NUMBER.incrementAndGet();
    }

    /** The same, with that member. */
    public Sample with(String member, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.put(member, value);
        return new Sample(changed);
    }

    /** The same, without that member. */
    public Sample without(String member) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.remove(member);
        return new Sample(changed);
    }
}
