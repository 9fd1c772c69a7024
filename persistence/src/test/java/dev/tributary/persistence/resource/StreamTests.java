package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.AUTHORS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class StreamTests {

    private static final int ROWS = 20_000;
    private static final Shop SHOP = Shop.withConnections(1);

    @BeforeAll
    static void fill() {
        SHOP.run("insert into author (name) select 'Author ' || n % 100 from generate_series(1, " + ROWS + ") n");
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void everyRowComesOnceInOrder() {
        Asked asked = Asked.all().by(new Order("name", true));
        String expected =
                SHOP.ask("select string_agg('{\"id\":' || id || '}', ';' order by name desc, id desc) from author");

        assertThat(Shop.had(Flux.defer(() -> SHOP.resources().stream(AUTHORS, asked.listing()))
                        .map(String::new)
                        .collectList()))
                .isEqualTo(List.of(expected.split(";", -1)));
    }

    @Test
    void aReaderWhoStopsHoldsOneBatchAndNoConnection() {
        List<byte[]> read = new ArrayList<>();

        StepVerifier.create(SHOP.resources().stream(AUTHORS, Asked.all().listing()), 0)
                .thenRequest(3)
                .recordWith(() -> read)
                .expectNextCount(3)
                .then(() -> assertThat(acquired()).isZero())
                .then(() -> assertThat(SHOP.list(AUTHORS, Asked.all()).rows()).hasSize(100))
                .then(() -> SHOP.run("update author set name = 'changed meanwhile' where id = 4000"))
                .thenRequest(ROWS)
                .expectNextCount(ROWS - 3L)
                .expectComplete()
                .verify(Shop.LIMIT);
    }

    @Test
    void theNextBatchIsAskedForWhenTheLastRowOfTheOneBeforeIsTaken() {
        try (CountedStatements counted = new CountedStatements(SHOP.url())) {
            StepVerifier.create(counted.resources().stream(AUTHORS, Asked.all().listing()), 499)
                    .expectNextCount(499)
                    .then(() -> assertThat(counted.taken()).isEqualTo(1))
                    .thenRequest(2)
                    .expectNextCount(2)
                    .then(() -> assertThat(counted.taken()).isEqualTo(1))
                    .thenCancel()
                    .verify(Shop.LIMIT);
        }
    }

    private static int acquired() {
        return SHOP.connections().getMetrics().orElseThrow().acquiredSize();
    }
}
