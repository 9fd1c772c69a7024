package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Lives;
import dev.tributary.persistence.catalogue.Catalogue;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Shape;
import dev.tributary.persistence.resource.Sight;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.ServerRequest;

class ShelfTests {

    private static final Shelf PRODUCTS = of(Catalogue.PRODUCTS);

    private static Shelf of(Resource resource) {
        Collection collection = collection(resource);
        return new Shelf(collection, collection.lives(), CacheEvents.none());
    }

    private static Collection collection(Resource resource) {
        return Collection.of(resource, Permissions.of("write"));
    }

    private static Shape expanding(String... names) {
        return new Shape(Set.of(), Set.of(names));
    }

    private static ServerRequest request(String target) {
        return ServerRequest.create(
                MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.GET, URI.create(target))),
                List.of());
    }

    private static CacheKey key(Shelf shelf, String query) {
        return shelf.list(request("/products" + query), Shape.PLAIN).key();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, products, author,   PUBLIC",
        "ALL,    products, author,   ALL",
        "PUBLIC, reviews,  product,  PUBLIC",
        "ALL,    reviews,  product,  ALL",
        "ALL,    authors,  '',       PUBLIC",
        "ALL,    categories, children, PUBLIC",
        "OWN,    products, author,   PUBLIC",
        "OWN,    products, reviews,  OWN",
        "OWN,    reviews,  '',       OWN",
        "OWN,    genres,   '',       PUBLIC",
        "SOME,   products, reviews,  SOME",
        "SOME,   products, author,   PUBLIC",
        "SOME,   reviews,  '',       SOME"
    })
    void holdsOnlyWhatIsTheSameForEverybody(String asked, String name, String expanded, String seen) {
        Resource resource = Catalogue.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Sight counting =
                collection(resource).seen(sight(asked), expanded.isEmpty() ? Shape.PLAIN : expanding(expanded));
        assertThat(counting).isEqualTo(sight(seen));
        assertThat(of(resource).holds(counting)).isEqualTo(seen.equals("PUBLIC"));
    }

    private static Sight sight(String name) {
        return switch (name) {
            case "PUBLIC" -> Sight.PUBLIC;
            case "ALL" -> Sight.ALL;
            case "OWN" -> new Sight(Set.of(), "ann");
            case "SOME" -> new Sight(Set.of("reviews"), null);
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @CsvSource({"products, '', true", "reviews, '', true", "authors, '', false", "categories, children, false"})
    void knowsWhereSomeSeeMoreThanOthers(String name, String expanded, boolean varied) {
        Resource resource = Catalogue.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(collection(resource).isVaried(expanded.isEmpty() ? Shape.PLAIN : expanding(expanded)))
                .isEqualTo(varied);
    }

    @Test
    void holdsNothingThatIsNeverFresh() {
        Collection genres = collection(Catalogue.GENRES);
        var none = new Lives(Duration.ZERO, Duration.ZERO, Duration.ofHours(1), Duration.ZERO);
        assertThat(new Shelf(genres, none, CacheEvents.none()).holds(Sight.PUBLIC))
                .isFalse();
    }

    @Test
    void givesARowItsOwnTagAndAListThatOfEveryRow() {
        assertThat(PRODUCTS.row(42, request("/products/42"), Shape.PLAIN).known())
                .containsExactlyInAnyOrder("*", "product", "product:42");
        assertThat(PRODUCTS.list(request("/products"), Shape.PLAIN).known())
                .containsExactlyInAnyOrder("*", "product", "product:*");
    }

    @Test
    void givesTheTagsOfWhatIsExpanded() {
        assertThat(PRODUCTS.row(42, request("/products/42"), expanding("author", "reviews"))
                        .known())
                .containsExactlyInAnyOrder("*", "product", "product:42", "author", "author:*", "review", "review:*");
    }

    @Test
    void findsTheSameQueryHoweverItIsWritten() {
        assertThat(key(PRODUCTS, "?size=3&search=a%20b")).isEqualTo(key(PRODUCTS, "?search=a+b&size=%33"));
    }

    @ParameterizedTest
    @CsvSource({"?size=3, ?size=4", "?search=size, ?size=search", "'', ?page=1", "?id=1, ?id=1%26size=3"})
    void tellsQueriesApart(String one, String other) {
        assertThat(key(PRODUCTS, one)).isNotEqualTo(key(PRODUCTS, other));
    }

    @Test
    void tellsRowsListsAndCollectionsApart() {
        ServerRequest request = request("/products");
        assertThat(PRODUCTS.row(1, request, Shape.PLAIN).key())
                .isNotEqualTo(PRODUCTS.row(2, request, Shape.PLAIN).key())
                .isNotEqualTo(PRODUCTS.list(request, Shape.PLAIN).key());
        assertThat(key(PRODUCTS, "")).isNotEqualTo(key(of(Catalogue.REVIEWS), ""));
        assertThat(key(PRODUCTS, "")).isEqualTo(key(of(Catalogue.PRODUCTS), ""));
    }
}
