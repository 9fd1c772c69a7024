package dev.tributary.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.resource.Shop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WrittenReviewsTests {

    private static final Shop SHOP = Shop.empty();
    private static final WrittenReviews REVIEWS = new WrittenReviews(SHOP.part(Lending.class));

    @BeforeAll
    static void fill() {
        SHOP.run("""
                insert into category (id, name, slug) values (1, 'Novels', 'novels');
                insert into author (id, name) values (1, 'Ada');
                insert into product (id, name, price, currency, category_id, author_id)
                    select id, 'Book', 1, 'EUR', 1, 1 from generate_series(1, 1200) id;
                insert into review (product_id, reviewer, owner, rating) select id, 'eve', 'e', 5 from product;
                insert into review (product_id, reviewer, owner, rating) values (1, 'bob', 'b', 1);
                insert into review (product_id, reviewer, owner, rating) values (1, 'eve', null, 2);
                """);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static List<String> export(String subject) {
        return Shop.had(REVIEWS.export(subject)
                .map(row -> new String(row, StandardCharsets.UTF_8))
                .collectList());
    }

    @Test
    void areExportedWithoutThoseOfOthers() {
        assertThat(export("e")).hasSize(1200).allMatch(row -> row.contains("\"rating\":5"));
        assertThat(export("b")).singleElement().asString().contains("\"product\":1,\"reviewer\":\"bob\",\"rating\":1");
        assertThat(export("x")).isEmpty();
    }

    @Test
    void stayWithoutTheirWritersName() {
        SHOP.run(
                "insert into review (product_id, reviewer, owner, rating) values (2, 'ann', 'a', 3), (3, 'ann', 'a', 3)");
        SHOP.part(Lending.class)
                .writing(connection -> REVIEWS.erase(connection, "a"))
                .block(Shop.LIMIT);

        assertThat(SHOP.ask("select string_agg(reviewer || rating, ' ') from review where owner = 'a'"))
                .isEqualTo("erased3 erased3");
        assertThat(SHOP.ask("select count(*) from review where reviewer in ('eve', 'bob')"))
                .isEqualTo("1202");
    }
}
