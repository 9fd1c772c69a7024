package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.client.ApiClient;
import dev.tributary.client.ApiException;
import dev.tributary.client.ApiResponse;
import dev.tributary.client.api.GenresApi;
import dev.tributary.client.api.ProductsApi;
import dev.tributary.client.api.ViewsApi;
import dev.tributary.client.model.Genre;
import dev.tributary.client.model.GenreCreation;
import dev.tributary.client.model.GenrePatch;
import dev.tributary.client.model.Problem;
import dev.tributary.client.model.ProblemError;
import dev.tributary.client.model.ProductList;
import dev.tributary.client.model.ProductRow;
import dev.tributary.client.model.ViewRows200Response;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Whoever generates a client of the document gets one that works. The build makes it, and compiles this test with it. */
@RunningService
class GeneratedClientTests {

    private final GenresApi genres;
    private final ProductsApi products;
    private final ViewsApi views;

    GeneratedClientTests(@LocalServerPort int port) {
        var client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        genres = new GenresApi(client);
        products = new ProductsApi(client);
        views = new ViewsApi(client);
    }

    private ProductList ofCategoryFive(@Nullable String cursor) throws ApiException {
        return products.listProducts(
                null,
                2,
                cursor,
                "none",
                null,
                List.of(5L),
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("-price"),
                List.of("id", "price", "category"),
                null,
                null);
    }

    @Test
    void listsWhatItFiltersAndGoesOnByACursor() throws ApiException {
        ProductList first = ofCategoryFive(null);
        ProductList second = ofCategoryFive(cursor(first));

        assertThat(first.getResults())
                .hasSize(2)
                .allMatch(row -> there(row.getCategory()).getLong() == 5);
        assertThat(second.getResults()).extracting(ProductRow::getId).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.getResults().getFirst().getPrice())
                .isLessThanOrEqualTo(first.getResults().getLast().getPrice());
    }

    private static String cursor(ProductList list) {
        UriComponents next =
                UriComponentsBuilder.fromUriString(there(list.getNext())).build();
        return there(next.getQueryParams().getFirst("cursor"));
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static List<Long> ids(ProductList list) {
        return list.getResults().stream().map(ProductRow::getId).toList();
    }

    @Test
    void readsARowWithWhatIsRelated() throws ApiException {
        ProductRow row = products.readProduct(1L, null, List.of("author", "genres"), null);

        assertThat(row.getId()).isEqualTo(1);
        assertThat(there(row.getAuthor()).getAuthor().getName()).isNotBlank();
        assertThat(row.getGenres())
                .isNotNull()
                .allMatch(genre -> genre.getGenre().getId() > 0);
    }

    @Test
    void createsChangesAndDeletesWhatItHasSeen() throws ApiException {
        String name = Shop.word();
        ApiResponse<Genre> created = genres.createGenreWithHttpInfo(new GenreCreation().name(name));
        long id = created.getData().getId();
        assertThat(created.getStatusCode()).isEqualTo(201);
        assertThat(genres.readGenre(id, null, null).getName()).isEqualTo(name);

        ApiResponse<Genre> changed = genres.patchGenreWithHttpInfo(id, tag(created), new GenrePatch().name(name + "2"));
        assertThat(changed.getData().getName()).isEqualTo(name + "2");
        assertThat(refused(() -> genres.patchGenre(id, tag(created), new GenrePatch().name("x")))
                        .getCode())
                .isEqualTo(412);

        genres.deleteGenre(id, tag(changed));
        assertThat(refused(() -> genres.readGenre(id, null, null)).getCode()).isEqualTo(404);
    }

    private static String tag(ApiResponse<Genre> response) {
        return there(response.getHeaders().get("etag")).getFirst();
    }

    private static ApiException refused(ThrowingCallable call) {
        return catchThrowableOfType(ApiException.class, call);
    }

    @Test
    void isToldWhatWasWrong() {
        ApiException refused = refused(() -> genres.createGenre(new GenreCreation().name("")));
        Problem problem = JsonMapper.shared().readValue(refused.getResponseBody(), Problem.class);

        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getErrors())
                .extracting(ProblemError::getPointer, ProblemError::getCode)
                .containsExactly(tuple("/name", "too-short"));
    }

    @Test
    void readsAViewAndWhatIsMissingInIt() throws ApiException {
        ViewRows200Response whole = views.viewRows(1, null, null);
        assertThat(whole.getMany()).hasSize(1);
        assertThat(whole.getOutcomes()).isEmpty();

        assertThat(views.viewRows(2, null, null).getOutcomes()).containsOnlyKeys("one", "value");
    }
}
