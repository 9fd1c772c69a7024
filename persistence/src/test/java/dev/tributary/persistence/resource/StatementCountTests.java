package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.GENRES;
import static dev.tributary.persistence.catalogue.Catalogue.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.sample.Sample;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCountTests {

    private static final Shop SHOP = Shop.demo();
    private static final CountedStatements COUNTED = new CountedStatements(SHOP.url());
    private static final String[] EVERYTHING = {"category", "author", "genres", "reviews"};

    @AfterAll
    static void close() {
        COUNTED.close();
        SHOP.close();
    }

    @BeforeEach
    void forget() {
        COUNTED.taken();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void aListIsOneStatementHoweverLongAndExpandedACountAndASearchOneMoreEach(int size) {
        Asked asked = Asked.all().in(new Window.Page(1, size)).expanding(EVERYTHING);

        assertThat(Shop.had(COUNTED.resources().list(PRODUCTS, asked.listing())).rows())
                .hasSize(size);
        assertThat(COUNTED.taken()).isEqualTo(1);

        Shop.had(COUNTED.resources()
                .list(PRODUCTS, asked.counted(Count.EXACT).searching("the").listing()));
        Shop.had(COUNTED.resources()
                .list(PRODUCTS, asked.counted(Count.ESTIMATED).listing()));
        assertThat(COUNTED.taken()).isEqualTo(3 + 2);
    }

    @Test
    void aListThatIsShownWholeIsNotCountedAgain() {
        assertThat(Shop.had(COUNTED.resources()
                                .list(GENRES, Asked.all().counted(Count.EXACT).listing()))
                        .count())
                .isEqualTo(20);
        assertThat(COUNTED.taken()).isEqualTo(1);
    }

    @Test
    void aRowIsOneStatement() {
        Shop.had(COUNTED.resources().find(PRODUCTS, 42, new Shape(Set.of(), Set.of(EVERYTHING)), Sight.PUBLIC));

        assertThat(COUNTED.taken()).isEqualTo(1);
    }

    @Test
    void aWriteIsWrittenAndReadBack() {
        Row genre = Shop.had(COUNTED.resources().create(GENRES, Sample.genre().values(), Writer.OF_ALL));
        Shop.had(COUNTED.resources()
                .change(GENRES, genre.id(), Sample.genre().values(), Expected.version(0), Writer.OF_ALL));

        assertThat(COUNTED.taken()).isEqualTo(4);
    }
}
