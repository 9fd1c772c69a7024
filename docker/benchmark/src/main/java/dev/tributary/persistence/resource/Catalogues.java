package dev.tributary.persistence.resource;

import dev.tributary.aggregation.cache.Purges;
import dev.tributary.persistence.database.DatabaseUrl;
import io.r2dbc.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * A catalogue of a size: a category for 1000 products, an author for 50, twenty genres of which a product has one or two, one
 * review a product, names of common and rare words. It is wired as in the service, and migrated.
 *
 * @param size how many products there are
 */
@NullMarked
record Catalogues(long size, AnnotationConfigApplicationContext context) implements AutoCloseable {

    /** Foreign keys hold by construction; checking them would take the longest. */
    private static final String SCRIPT = """
            set session_replication_role = replica;
            set maintenance_work_mem = '512MB';
            insert into category (name, slug)
                select 'Category ' || i, 'category-' || i from generate_series(1, greatest(:size / 1000, 10)) i;
            insert into author (name)
                select 'Author ' || initcap(translate(to_hex(i), '0123456789', 'ghiklmnopr')) from generate_series(1, :size / 50) i;
            insert into genre (name) select 'Genre ' || i from generate_series(1, 20) i;
            insert into product (name, description, price, currency, stock, category_id, author_id, active,
                                 created_at, updated_at)
                select 'The '
                       || (array['Amber', 'Broken', 'Crooked', 'Distant', 'Empty', 'Fallen', 'Gentle', 'Hidden', 'Ivory',
                                 'Jagged', 'Kindled', 'Last', 'Midnight', 'Narrow', 'Open', 'Patient', 'Quiet',
                                 'Restless', 'Silver', 'Tidal'])[1 + i % 20] || ' '
                       || (array['Anchor', 'Bridge', 'Compass', 'Delta', 'Estuary', 'Ferry', 'Garden', 'Harbour',
                                 'Island', 'Journey', 'Kettle', 'Lantern', 'Meadow', 'Notebook', 'Orchard', 'Passage',
                                 'Quarry', 'River', 'Summit', 'Threshold', 'Umbrella', 'Valley', 'Window', 'Yard',
                                 'Zephyr'])[13 + hashint8(i) % 13] || ' of '
                       || initcap(translate(to_hex(abs(hashint8(i * 7)) % 50000), '0123456789', 'ghiklmnopr')),
                       'Bound in linen, ' || 80 + i % 500 || ' pages, printed for those who like to read slowly.',
                       (499 + abs(hashint8(i * 3)) % 95000) / 100.0, 'EUR',
                       case when i % 50 = 0 then 0 else i % 90 + 1 end,
                       1 + abs(hashint8(i * 5)) % greatest(:size / 1000, 10), 1 + abs(hashint8(i * 11)) % (:size / 50),
                       i % 40 <> 7,
                       timestamptz '2020-01-01 00:00Z' + i * interval '3 minutes',
                       timestamptz '2026-01-01 00:00Z' + abs(hashint8(i * 13)) % 30000000 * interval '1 second'
                from generate_series(1::bigint, :size) i;
            insert into product_genre (product_id, genre_id)
                select i, 1 + (i + n * 7) % 20 from generate_series(1::bigint, :size) i, generate_series(0, i % 2) n;
            insert into review (product_id, reviewer, rating, body, status, created_at)
                select i, 'Reader ' || i % 977, 1 + i % 5, 'Worth its price.',
                       case when i % 10 = 3 then 'pending' else 'approved' end,
                       timestamptz '2026-01-01 00:00Z' + i * interval '1 second'
                from generate_series(1::bigint, :size) i;
            vacuum analyze;
            """;

    static Catalogues filled(String url, long size) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("benchmark", Map.of("tributary.database.url", url)));
        context.registerBean(LoopResources.class, () -> LoopResources.create("benchmark", 1, true));
        context.registerBean(Purges.class, () -> tags -> Mono.empty());
        context.scan("dev.tributary.persistence.database", "dev.tributary.persistence.resource");
        context.refresh();
        fill(url, SCRIPT.replace(":size", Long.toString(size)));
        return new Catalogues(size, context);
    }

    private static void fill(String url, String script) {
        DatabaseUrl address = DatabaseUrl.parse(url);
        try (Connection connection = DriverManager.getConnection(address.jdbc(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            for (String command : script.split(";\n", -1)) {
                statement.execute(command);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("catalogue: cannot be filled", failed);
        }
    }

    Resources resources() {
        return context.getBean(Resources.class);
    }

    ConnectionPool connections() {
        return context.getBean(ConnectionPool.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
