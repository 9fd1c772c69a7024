package dev.tributary.persistence.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes, by whatever statement, what has changed is told when it is committed. */
class TriggersTests {

    private static final Shop SHOP = new Shop();
    private static final String CONTENT = """
            truncate category, author, genre, product, product_genre, review cascade;
            insert into category (id, name, slug) values (1, 'Novels', 'novels');
            insert into author (id, name) values (2, 'Ada');
            insert into genre (id, name) values (3, 'Crime'), (4, 'Travel');
            insert into product (id, name, price, currency, category_id, author_id)
                select id, 'Book ' || id, 9.90, 'EUR', 1, 2 from generate_series(1001, 1150) id;
            insert into review (id, product_id, reviewer, rating) values (5, 1042, 'Eve', 4), (6, 1042, 'Bob', 2);
            insert into product_genre values (1042, 3);
            """;

    @BeforeAll
    static void listen() throws SQLException {
        SHOP.listener.begin();
        await().until(SHOP.listener::isListening);
        SHOP.write("create table note (slug text); select purge_tags('note', 'note', 'slug')");
    }

    @BeforeEach
    void fill() throws SQLException {
        told(CONTENT);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update product set price = 1 where id = 1042                                | product:1042
            update product set price = 1 where id in (1042, 1007)                       | product:1007 product:1042
            update product set id = 2042 where id = 1043                                | product:1043 product:2042
            update category set name = 'Books'                                          | category:1
            update author set name = 'Grace'                                            | author:2
            insert into genre (id, name) values (7, 'Poems')                            | genre:7
            insert into product_genre values (1042, 4)                                  | genre:4 product:1042
            update review set rating = 5 where id = 5                                   | product:1042 review:5
            update review set product_id = 1007 where id = 5                            | product:1007 product:1042 review:5
            delete from review                                                          | product:1042 review:5 review:6
            delete from product where id = 1042                                         | genre:3 product:1042 review:5 review:6
            insert into genre (id, name) values (3, 'x') on conflict (id) do update set name = 'Thrillers' | genre:3
            truncate review                                                             | product review
            update product set price = 1 where id < 1101                                | PRODUCTS
            update product set price = 1 where id < 1102                                | product
            update product set price = 1 where false                                    | ''
            """)
    void tellsWhatAStatementHasChanged(String statement, String tags) throws SQLException {
        String expected = tags.equals("PRODUCTS") ? products(1001, 1100) : tags;
        assertThat(String.join(" ", told(statement))).isEqualTo(expected);
    }

    private static String products(int first, int last) {
        return String.join(
                " ",
                java.util.stream.IntStream.rangeClosed(first, last)
                        .mapToObj(id -> "product:" + id)
                        .toList());
    }

    @Test
    void tellsEachTagOnceATransaction() throws SQLException {
        assertThat(told("update product set price = 2 where id = 1042; update product set price = 3 where id = 1042"))
                .containsExactly("product:1042");
    }

    @Test
    void tellsNothingOfWhatWasUndone() throws SQLException {
        assertThat(told("begin; update product set price = 2 where id = 1042; rollback"))
                .isEmpty();
    }

    @Test
    void tellsTheGroupWhereATagIsTooLongOrAbsent() throws SQLException {
        assertThat(told("insert into note values (repeat('x', 9000))")).containsExactly("note");
        assertThat(told("insert into note values (null)")).isEmpty();
        assertThat(told("insert into note values ('with space'), ('\u20ac')"))
                .containsExactly("note:with space", "note:\u20ac");
    }

    /** What is told until a mark that is set after it, in the order of the alphabet. */
    private static List<String> told(String statement) throws SQLException {
        SHOP.purges.tags.clear();
        SHOP.write(statement);
        SHOP.write("notify tributary_purge, 'mark'");
        await().until(() -> SHOP.purges.tags.contains("mark"));
        return SHOP.purges.tags.stream()
                .filter(tag -> !tag.equals("mark"))
                .sorted()
                .toList();
    }
}
