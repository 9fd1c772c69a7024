package dev.tributary.persistence.catalogue;

import dev.tributary.persistence.resource.Count;
import dev.tributary.persistence.resource.Listing;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Shape;
import dev.tributary.persistence.resource.Sight;
import dev.tributary.persistence.resource.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resources of the shop's catalogue. */
public final class Catalogue {

    public static final Resource PRODUCTS = Products.declared();
    public static final Resource CATEGORIES = Categories.declared();
    public static final Resource AUTHORS = Authors.declared();
    public static final Resource GENRES = Genres.declared();
    public static final Resource REVIEWS = Reviews.declared();

    /** All of them. */
    public static final List<Resource> ALL = List.of(PRODUCTS, CATEGORIES, AUTHORS, GENRES, REVIEWS);

    private Catalogue() {}

    /** The feed: the products that are sold, each with its category. */
    public static Listing feed(Window window) {
        Shape shape = new Shape(Set.of(), Set.of("category"));
        return new Listing(Map.of(), null, List.of(), window, Count.NONE, shape, Sight.PUBLIC);
    }
}
