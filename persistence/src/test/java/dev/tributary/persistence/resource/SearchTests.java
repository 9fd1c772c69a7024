package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.AUTHORS;
import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {

    private static final Shop SHOP = Shop.empty();

    @BeforeAll
    static void fill() {
        SHOP.run("""
                insert into category (name, slug) values ('One', 'one');
                insert into author (name, biography) values ('Ada Ümläut', 'Writes'), ('Bruno', 'A friend of Ada');
                insert into product (name, description, price, currency, stock, category_id, author_id) values
                    ('A map of rivers', 'Comes with a compass.', 1, 'EUR', 1, 1, 1),
                    ('The Broken Compass', 'Sea stories.', 2, 'EUR', 1, 1, 1),
                    ('Compasses, compass and more', 'A compass for everybody.', 3, 'EUR', 0, 1, 1),
                    ('The Quiet Harbour', 'Nothing broken here.', 4, 'EUR', 1, 1, 1),
                    ('Ærøskøbing, 東京 and 2nd Öst', '', 5, 'EUR', 1, 1, 1);
                """);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void bestMatchesComeFirstAndNamesBeforeDescriptions() {
        assertThat(found("compass")).containsExactly("3", "2", "1");
        assertThat(found("broken")).containsExactly("2", "4");
        assertThat(ids(SHOP.list(AUTHORS, Asked.all().searching("ada")))).containsExactly("1", "2");
    }

    @Test
    void allWordsHaveToBeThereInAnyFormOrJustBegun() {
        assertThat(found("broken compass")).containsExactly("2");
        assertThat(found("COMPASSES Bro")).containsExactly("2");
        assertThat(found("harb")).containsExactly("4");
        assertThat(found("Öst")).containsExactly("5");
        assertThat(found("東京")).containsExactly("5");
    }

    @Test
    void typingErrorsFindNamesThatResembleThem() {
        assertThat(found("Kompass")).contains("2", "3").doesNotContain("4");
        assertThat(found("the quiet harbor")).containsExactly("4");
        assertThat(found("Harbuor")).containsExactly("4");
        assertThat(found("Qiuet Harbour")).containsExactly("4");
    }

    @Test
    void aRightWordFindsNothingThatOnlyResemblesIt() {
        assertThat(found("sea")).containsExactly("2");
    }

    @Test
    void filtersAndOrderingsApplyToWhatIsFound() {
        Asked compass = Asked.all().searching("compass");

        assertThat(ids(SHOP.list(PRODUCTS, compass.where("in_stock", true)))).containsExactly("2", "1");
        assertThat(ids(SHOP.list(PRODUCTS, compass.by(new Order("price", false)))))
                .containsExactly("1", "2", "3");
        assertThat(ids(SHOP.list(PRODUCTS, Asked.all().searching("Kompass").by(new Order("price", true)))))
                .startsWith("3", "2");
        assertThat(SHOP.list(PRODUCTS, compass.counted(Count.EXACT).in(new Window.Page(1, 1)))
                        .count())
                .isEqualTo(3);
        assertThat(SHOP.list(PRODUCTS, compass.counted(Count.ESTIMATED).in(new Window.Page(1, 1)))
                        .count())
                .isPositive();
    }

    @Test
    void aRankedListCanBeWalkedBothWays() {
        Asked compass = Asked.all().searching("compass");
        Rows first = SHOP.list(PRODUCTS, compass.in(new Window.Cursor(null, false, 1)));
        Rows second = SHOP.list(PRODUCTS, compass.in(new Window.Cursor(first.next(), false, 1)));
        Rows third = SHOP.list(PRODUCTS, compass.in(new Window.Cursor(second.next(), false, 1)));

        assertThat(List.of(ids(first), ids(second), ids(third)))
                .containsExactly(List.of("3"), List.of("2"), List.of("1"));
        assertThat(third.next()).isNull();
        assertThat(ids(SHOP.list(PRODUCTS, compass.in(new Window.Cursor(third.previous(), true, 2)))))
                .containsExactly("3", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\\",
                "''",
                "compass' | 'x",
                "!compass",
                "compass & | ! <-> :* ( )",
                "\0",
                "compass\0",
                "%_",
                "$1",
                "'; drop table product; --",
                " ",
                "\ud800",
                "🧭"
            })
    void noTextIsMoreThanItsWords(String text) {
        List<String> found = found(text);

        assertThat(found).isSubsetOf("1", "2", "3", "4", "5");
        assertThat(SHOP.ask("select count(*) from product")).isEqualTo("5");
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(found("compass ".repeat(1250))).containsExactly("3", "2", "1");
        assertThat(found("x".repeat(10_000))).isEmpty();
        assertThat(found("'&|!".repeat(2500))).isEmpty();
    }

    private static List<String> found(String text) {
        return ids(SHOP.list(PRODUCTS, Asked.all().searching(text)));
    }

    private static List<String> ids(Rows rows) {
        return Shop.texts(rows).stream().map(row -> row.replaceAll("\\D", "")).toList();
    }
}
