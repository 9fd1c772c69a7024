package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import dev.tributary.persistence.catalogue.Catalogue;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTests {

    private static final String WHOLE = """
            {"name":"Lamp","price":19.90,"currency":"EUR","category":1,"author":2,"genres":[3,4],"active":false}""";

    private final BodyErrors errors = new BodyErrors();

    private Map<String, @Nullable Object> read(Resource resource, String json, Purpose purpose) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new Form(resource).read(Json.checked(body, 20), new Giving(purpose, Writer.OF_ALL), Set.of(), errors);
    }

    private List<String> found() {
        return errors.all().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @Test
    void readsEachMemberAsItsType() {
        assertThat(read(Catalogue.PRODUCTS, WHOLE, Purpose.CREATE))
                .containsExactly(
                        Map.entry("name", "Lamp"),
                        Map.entry("price", new BigDecimal("19.90")),
                        Map.entry("currency", "EUR"),
                        Map.entry("category", 1L),
                        Map.entry("author", 2L),
                        Map.entry("genres", List.of(3L, 4L)),
                        Map.entry("active", false));
        assertThat(found()).isEmpty();
    }

    @Test
    void completesAReplacementByThePresets() {
        assertThat(read(Catalogue.PRODUCTS, WHOLE, Purpose.REPLACE))
                .containsEntry("description", "")
                .containsEntry("stock", 0)
                .containsEntry("active", false)
                .doesNotContainKeys("id", "version", "createdAt");
    }

    @Test
    void tellsAbsentFromNullFromAValue() {
        assertThat(read(Catalogue.CATEGORIES, "{}", Purpose.PATCH)).isEmpty();
        assertThat(read(Catalogue.CATEGORIES, "{\"parent\":null}", Purpose.PATCH))
                .containsOnlyKeys("parent")
                .containsEntry("parent", null);
        assertThat(read(Catalogue.CATEGORIES, "{\"parent\":5}", Purpose.PATCH)).containsEntry("parent", 5L);
        assertThat(found()).isEmpty();
    }

    @Test
    void tellsEverythingAtOnceInItsOrder() {
        read(Catalogue.PRODUCTS, "{\"price\":\"5\",\"colour\":1,\"id\":7,\"stock\":5.9,\"name\":null}", Purpose.CREATE);
        assertThat(found())
                .containsExactly(
                        "/price wrong-type",
                        "/colour unknown",
                        "/id read-only",
                        "/stock wrong-type",
                        "/name null",
                        "/currency missing",
                        "/category missing",
                        "/author missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "stock":"5"                 | /stock wrong-type
            "stock":5.0                 | /stock wrong-type
            "stock":1e2                 | /stock wrong-type
            "stock":2147483648          | /stock out-of-range
            "stock":-1                  | /stock too-small
            "category":9223372036854775808 | /category out-of-range
            "price":19.999              | /price too-precise
            "price":-0.01               | /price too-small
            "price":10000000000.00      | /price too-large
            "price":1e1                 | /price wrong-type
            "active":1                  | /active wrong-type
            "active":"true"             | /active wrong-type
            "name":""                   | /name too-short
            "name":7                    | /name wrong-type
            "name":"a\\u0000b"          | /name bad-text
            "name":"\\ud800"            | /name bad-text
            "currency":"eur"            | /currency mismatch
            "currency":"EURO"           | /currency too-long
            "genres":7                  | /genres wrong-type
            "genres":[1,"2"]            | /genres/1 wrong-type
            "genres":[1,1]              | /genres duplicate
            "genres":[null]             | /genres/0 wrong-type
            "name":"a","name":"b"       | /name duplicate
            "na~me/":1                  | /na~0me~1 unknown
            "\\ud800":1                 | /? unknown
            """)
    void refusesWhatADatabaseWouldBendOrRefuse(String member, String error) {
        read(Catalogue.PRODUCTS, "{" + member + "}", Purpose.PATCH);
        assertThat(found()).containsExactly(error);
    }

    @Test
    void takesSomeMembersOnceAndOthersLater() {
        read(Catalogue.REVIEWS, "{\"product\":1,\"reviewer\":\"Ann\",\"rating\":5}", Purpose.CREATE);
        assertThat(found()).isEmpty();
        read(
                Catalogue.REVIEWS,
                "{\"product\":1,\"reviewer\":\"Ann\",\"rating\":5,\"status\":\"approved\"}",
                Purpose.CREATE);
        read(Catalogue.REVIEWS, "{\"product\":1,\"status\":\"maybe\"}", Purpose.PATCH);
        assertThat(found()).containsExactly("/status read-only", "/product read-only", "/status not-allowed");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        read(Catalogue.GENRES, "{\"name\":\"" + "😀".repeat(100) + "\"}", Purpose.CREATE);
        assertThat(found()).isEmpty();
        read(Catalogue.GENRES, "{\"name\":\"" + "😀".repeat(101) + "\"}", Purpose.CREATE);
        assertThat(found()).containsExactly("/name too-long");
    }

    @Test
    void doesNotTellWithoutEnd() {
        String many = String.join(
                ",", Arrays.stream(new int[500]).mapToObj(i -> "\"x\":1").toList());
        read(Catalogue.GENRES, "{" + many + "}", Purpose.CREATE);
        assertThat(found()).hasSize(100);
    }

    @Test
    void isAnObject() {
        read(Catalogue.GENRES, "[]", Purpose.CREATE);
        assertThat(found()).containsExactly(" wrong-type");
    }
}
