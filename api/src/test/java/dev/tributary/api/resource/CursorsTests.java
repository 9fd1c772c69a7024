package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.catalogue.Catalogue;
import dev.tributary.persistence.resource.Order;
import dev.tributary.persistence.resource.Position;
import dev.tributary.persistence.resource.Shape;
import dev.tributary.persistence.resource.Sight;
import dev.tributary.persistence.resource.Window;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CursorsTests {

    private static final Position POSITION = new Position(List.of("19.90", "Läm\"p\n", "42"));
    private static final Query ASKED =
            query("lamp", List.of(new Order("price", true)), Map.of("category", List.of(1L)));

    private static final String QUERY = ASKED.fingerprint();

    private final Cursors cursors = cursors("0123456789abcdef0123456789abcdef");

    private static Cursors cursors(String key) {
        return new Cursors(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    private static Query query(@Nullable String search, List<Order> ordering, Map<String, Object> filters) {
        Collection products = Collection.of(Catalogue.PRODUCTS, Permissions.of("write"));
        return new Query(products, filters, search, ordering, Shape.PLAIN, Sight.PUBLIC);
    }

    @Test
    void carryPositionAndDirection() {
        assertThat(cursors.read(QUERY, cursors.write(QUERY, POSITION, true), 7))
                .isEqualTo(new Window.Cursor(POSITION, true, 7));
        assertThat(cursors.read(QUERY, cursors.write(QUERY, Position.END, false), 7))
                .isEqualTo(new Window.Cursor(Position.END, false, 7));
    }

    @Test
    void fitNoOtherQuery() {
        String cursor = cursors.write(QUERY, POSITION, false);
        assertThat(List.of(
                        query("lamps", ASKED.ordering(), ASKED.filters()),
                        query(null, ASKED.ordering(), ASKED.filters()),
                        query("lamp", List.of(new Order("price", false)), ASKED.filters()),
                        query("lamp", List.of(), ASKED.filters()),
                        query("lamp", ASKED.ordering(), Map.of()),
                        query("lamp", ASKED.ordering(), Map.of("category", List.of(2L)))))
                .allSatisfy(other ->
                        assertThat(cursors.read(other.fingerprint(), cursor, 7)).isNull());
    }

    @Test
    void cannotBeMadeUpOrChanged() {
        String cursor = cursors.write(QUERY, POSITION, false);
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(cursors.read(QUERY, Base64.getUrlEncoder().encodeToString(changed), 7))
                    .isNull();
        }
        assertThat(List.of("", "a", "%", "!!!!", "AAAA".repeat(20), cursor.substring(1), cursor + "AAAA"))
                .allSatisfy(text -> assertThat(cursors.read(QUERY, text, 7)).isNull());
        assertThat(cursors("another-key-another-key-another-").read(QUERY, cursor, 7))
                .isNull();
    }
}
