package dev.tributary.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tributary.client.api.GenresApi;
import dev.tributary.client.api.ProductsApi;
import dev.tributary.client.model.Genre;
import dev.tributary.client.model.GenreCreation;
import dev.tributary.client.model.GenrePatch;
import dev.tributary.client.model.ProductRow;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever generates a client gets one that works: it lists, creates, changes and deletes, and is told what went wrong. */
class ClientTests {

    private final ApiClient client = new ApiClient();
    private final GenresApi genres;

    ClientTests() {
        client.updateBaseUri(System.getProperty("service"));
        genres = new GenresApi(client);
    }

    @Test
    void writesAndReads() throws ApiException {
        String name = UUID.randomUUID().toString();
        ApiResponse<Genre> created = genres.createGenreWithHttpInfo(new GenreCreation().name(name));
        long id = created.getData().getId();
        assertEquals(201, created.getStatusCode());
        assertEquals(name, genres.readGenre(id, null, null).getName());

        String seen = created.getHeaders().get("etag").getFirst();
        ApiResponse<Genre> changed = genres.patchGenreWithHttpInfo(id, seen, new GenrePatch().name(name + "2"));
        assertEquals(name + "2", changed.getData().getName());
        ApiException stale = assertThrows(
                ApiException.class, () -> genres.patchGenre(id, seen, new GenrePatch().name("x")));
        assertEquals(412, stale.getCode());

        genres.deleteGenre(id, changed.getHeaders().get("etag").getFirst());
        assertEquals(404, assertThrows(ApiException.class, () -> genres.readGenre(id, null, null)).getCode());
    }

    @Test
    void isToldWhatWasWrong() {
        ApiException refused = assertThrows(
                ApiException.class, () -> genres.createGenre(new GenreCreation().name("")));
        assertEquals(400, refused.getCode());
        assertTrue(refused.getResponseBody().contains("\"pointer\":\"/name\",\"code\":\"too-short\""));
    }

    @Test
    void listsWhatItAsksFor() throws ApiException {
        ProductsApi products = new ProductsApi(client);
        List<String> fields = List.of("id", "price");
        List<ProductRow> rows = products.listProducts(
                        null, 2, null, "none", null, null, null, null, true, null, null, null, null, null, null, null, null,
                        List.of("-price"), fields, null)
                .getResults();
        assertEquals(2, rows.size());
        assertTrue(rows.getFirst().getPrice().compareTo(rows.getLast().getPrice()) >= 0);
    }
}
