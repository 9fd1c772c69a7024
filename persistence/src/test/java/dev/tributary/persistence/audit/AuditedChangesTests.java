package dev.tributary.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.local.sample.Sample;
import dev.tributary.persistence.catalogue.Catalogue;
import dev.tributary.persistence.database.Actor;
import dev.tributary.persistence.resource.Shop;
import dev.tributary.persistence.resource.Writer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes a row, it is written down in the same transaction. */
class AuditedChangesTests {

    /** More than the shop has, so that each has known somebody. */
    private static final int CONNECTIONS = 8;

    private static final Shop SHOP = Shop.empty();
    private static final String CONTENT = """
            truncate category, author, genre, product, product_genre, review cascade;
            delete from identity.api_token;
            delete from identity.person;
            insert into category (id, name, slug) values (1, 'Novels', 'novels');
            insert into author (id, name) values (2, 'Ada');
            insert into genre (id, name) values (300, 'Crime'), (400, 'Travel');
            insert into product (id, name, price, currency, category_id, author_id)
                select id, 'Book ' || id, 9.90, 'EUR', 1, 2 from generate_series(1001, 1150) id;
            insert into review (id, product_id, reviewer, rating) values (5, 1042, 'Eve', 4), (6, 1042, 'Bob', 2);
            insert into product_genre values (1042, 300);
            insert into identity.person (id, username, password_hash)
                values ('00000000-0000-0000-0000-000000000001', 'eve', 'x');
            insert into identity.api_token (id, name, hash, hint, scopes, expires_at)
                values ('00000000-0000-0000-0000-000000000002', 'shop', sha256('x'), 'trb_x', '{people}', now());
            """;

    private long before;

    @BeforeEach
    void fill() {
        SHOP.run(CONTENT);
        before = Long.parseLong(SHOP.ask("select coalesce(max(id), 0) from identity.audit_entry"));
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update product set price = 1, stock = 2 where id = 1042          | product.update product:1042 {"columns": ["price", "stock"]}
            update product set price = price where id = 1042                 | ''
            update product set price = 1 where false                         | ''
            update product set id = 2042 where id = 1043                     | product.update product:2042 {"columns": ["id"]}
            update product set stock = 1 where id in (1042, 1007)            | product.update product:1007 {"columns": ["stock"]}, product.update product:1042 {"columns": ["stock"]}
            insert into genre (id, name) values (700, 'Poems')               | genre.create genre:700 {}
            insert into product_genre values (1042, 400), (1007, 400), (1007, 300) | product_genre.create product:1007 {}, product_genre.create product:1042 {}
            update product_genre set genre_id = 400                          | product_genre.update product:1042 {}
            delete from review where id = 5                                  | review.delete review:5 {}
            delete from product where id = 1042                              | product.delete product:1042 {}, product_genre.delete product:1042 {}, review.delete review:5 {}, review.delete review:6 {}
            truncate review                                                  | review.truncate review {}
            update product set stock = 1                                     | product.update product {"rows": 150}
            update category set parent_id = null                             | ''
            update author set name = 'Grace'                                 | author.update author:2 {"columns": ["name"]}
            update identity.person set role = 'staff', version = 1, updated_at = now() | person.update person:00000000-0000-0000-0000-000000000001 {"columns": ["role"]}
            update identity.person set password_hash = 'y', password_changed_at = now() | person.update person:00000000-0000-0000-0000-000000000001 {"columns": ["password_hash"]}
            update identity.api_token set last_used_at = now()               | ''
            update identity.api_token set revoked_at = now()                 | api_token.update api_token:00000000-0000-0000-0000-000000000002 {"columns": ["revoked_at"]}
            """)
    void tellsRowsAndTheNamesOfColumns(String statement, String entries) {
        SHOP.run(statement);

        assertThat(SHOP.ask("""
                select coalesce(string_agg(action || ' ' || target || ' ' || details, ', ' order by action, target), '')
                from identity.audit_entry where id > %d and result = 'done'
                """.formatted(before))).isEqualTo(entries);
    }

    @Test
    void tellsNothingOfWhatWasUndone() {
        SHOP.run("begin; delete from review; rollback");

        assertThat(SHOP.ask("select count(*) from identity.audit_entry where id > " + before))
                .isEqualTo("0");
    }

    @Test
    void tellsWhoAskedAndInWhichTrace() {
        createGenre(new Actor("eve", "4bf92f"));

        assertThat(newest("concat_ws(' ', action, actor, trace_id)")).isEqualTo("genre.create eve 4bf92f");
    }

    @Test
    void somebodyAnonymousHasATraceAndNoName() {
        createGenre(new Actor(null, "4bf92f"));

        assertThat(newest("concat_ws(' ', action, actor, trace_id)")).isEqualTo("genre.create 4bf92f");
    }

    @Test
    void theNextTransactionOnAConnectionKnowsNobody() {
        for (int i = 0; i < CONNECTIONS; i++) {
            createGenre(new Actor("eve", "4bf92f"));
        }
        Shop.had(SHOP.resources().create(Catalogue.GENRES, Sample.genre().values(), Writer.OF_ALL));

        assertThat(newest("concat_ws(' ', actor, trace_id)")).isEqualTo("database:" + SHOP.ask("select session_user"));
    }

    private static void createGenre(Actor actor) {
        Shop.had(SHOP.resources()
                .create(Catalogue.GENRES, Sample.genre().values(), Writer.OF_ALL)
                .contextWrite(actor::into));
    }

    @Test
    void somebodyAtTheDatabaseIsNamedAsTheDatabaseKnowsHim() {
        SHOP.run("delete from review");

        assertThat(newest("concat_ws(' ', actor, trace_id)")).isEqualTo("database:" + SHOP.ask("select session_user"));
    }

    @Test
    void anEntryStays() {
        assertThatThrownBy(() -> SHOP.run("delete from identity.audit_entry"))
                .hasStackTraceContaining("expected: insert");
    }

    private static String newest(String columns) {
        return SHOP.ask("select " + columns + " from identity.audit_entry order by id desc limit 1");
    }
}
