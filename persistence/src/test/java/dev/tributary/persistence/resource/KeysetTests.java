package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk by cursors sees each row once, in the order of one big {@code order by}. */
class KeysetTests {

    private static final Shop SHOP = Shop.empty();

    @BeforeAll
    static void fillWithTies() {
        SHOP.run("""
                select setseed(0.42);
                insert into category (name, slug) values ('One', 'one');
                insert into author (name) values ('Ada');
                insert into product (name, price, currency, stock, category_id, author_id, created_at, updated_at)
                select (array['a', 'b', 'B', 'ä', 'it''s', '{"', ''])[1 + floor(random() * 6)] || floor(random() * 3),
                       floor(random() * 5) / 100, 'EUR', 1, 1, 1,
                       timestamptz '2026-01-01 00:00Z' + floor(random() * 4) * interval '1 microsecond',
                       timestamptz '2026-01-01 00:00Z' + floor(random() * 300) * interval '1 day'
                from generate_series(1, 300)
                """);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void walksSeeEachRowOnceInOrder(long seed) {
        Random random = new Random(seed);
        Asked asked = Asked.all().by(ordering(random));
        List<String> all = inOneGo(asked);

        assertThat(walk(asked, false, random)).isEqualTo(all);
        assertThat(walk(asked, true, random)).isEqualTo(all.reversed());
    }

    private static Order[] ordering(Random random) {
        List<String> members = new ArrayList<>(PRODUCTS.orderings());
        Collections.shuffle(members, random);
        return members.stream()
                .limit(1 + random.nextInt(Order.MOST_STEPS))
                .map(member -> new Order(member, random.nextBoolean()))
                .toArray(Order[]::new);
    }

    /** The id follows the last step's direction. */
    private static List<String> inOneGo(Asked asked) {
        List<Order> ordering = asked.listing().ordering();
        String by = Stream.concat(
                        ordering.stream()
                                .map(order ->
                                        order.field().replace("edAt", "ed_at") + (order.descending() ? " desc" : "")),
                        Stream.of("id" + (ordering.getLast().descending() ? " desc" : "")))
                .collect(Collectors.joining(", "));
        return Arrays.asList(
                SHOP.ask("select string_agg('{\"id\":' || id || '}', ';') from (select id from product order by " + by
                                + ") x")
                        .split(";", -1));
    }

    private static List<String> walk(Asked asked, boolean backwards, Random random) {
        List<String> seen = new ArrayList<>();
        Position at = null;
        do {
            Rows rows = SHOP.list(PRODUCTS, asked.in(new Window.Cursor(at, backwards, 1 + random.nextInt(60))));
            List<String> texts = Shop.texts(rows);
            seen.addAll(backwards ? texts.reversed() : texts);
            at = backwards ? rows.previous() : rows.next();
        } while (at != null);
        return seen;
    }

    @Test
    void theWayBackLeadsToThePageBefore() {
        Asked asked = Asked.all().by(new Order("price", true), new Order("name", false));
        Rows first = rows(asked, null, false);
        Rows second = rows(asked, first.next(), false);
        Rows third = rows(asked, second.next(), false);

        assertThat(first.previous()).isNull();
        assertThat(Shop.texts(rows(asked, third.previous(), true))).isEqualTo(Shop.texts(second));
        Rows back = rows(asked, second.previous(), true);
        assertThat(Shop.texts(back)).isEqualTo(Shop.texts(first));
        assertThat(back.previous()).isNull();
        assertThat(Shop.texts(rows(asked, back.next(), false))).isEqualTo(Shop.texts(second));
    }

    @Test
    void whatIsInsertedOrDeletedMeanwhileMovesNoOther() {
        Asked asked = Asked.all().by(new Order("name", false));
        Rows first = rows(asked, null, false);
        List<String> rest = inOneGo(asked).subList(10, 20);
        String reached = Shop.texts(first).getLast().replaceAll("\\D", "");

        SHOP.run("delete from product where id = " + reached);
        SHOP.run(
                "insert into product (name, price, currency, category_id, author_id) values (' first', 1, 'EUR', 1, 1)");

        assertThat(Shop.texts(rows(asked, first.next(), false))).isEqualTo(rest);
    }

    @Test
    void theWayBackFromAnEmptyEndIsTheLastPage() {
        Asked asked = Asked.all().by(new Order("id", false));
        Rows last = rows(asked, Position.END, true);
        Position end = new Position(List.of(Shop.texts(last).getLast().replaceAll("\\D", "")));

        Rows behind = rows(asked, end, false);

        assertThat(behind.rows()).isEmpty();
        assertThat(behind.next()).isNull();
        assertThat(Shop.texts(rows(asked, behind.previous(), true))).isEqualTo(Shop.texts(last));
    }

    private static Rows rows(Asked asked, @Nullable Position from, boolean backwards) {
        return SHOP.list(PRODUCTS, asked.in(new Window.Cursor(from, backwards, 10)));
    }
}
