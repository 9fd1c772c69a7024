package dev.tributary.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.resource.Expected;
import dev.tributary.persistence.resource.Shop;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Somebody always can manage people. */
class ManagedPeopleTests {

    private static final Shop SHOP = Shop.empty();
    private static final ManagedPeople PEOPLE = SHOP.part(ManagedPeople.class);
    private static final Erasure ERASURE = SHOP.part(Erasure.class);
    private static final PersonChange TO_STAFF =
            new PersonChange("staff", null, Set.of("operator"), Set.of(), Set.of());
    private static final UUID EVE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID BOB = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final int RACES = 10;

    @BeforeEach
    void fill() {
        SHOP.run("""
                delete from identity.person;
                insert into identity.person (id, username, password_hash, role) values
                    ('%s', 'eve', 'x', 'operator'), ('%s', 'bob', 'x', 'operator');
                """.formatted(EVE, BOB));
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static void change(UUID id, PersonChange change) {
        Shop.had(PEOPLE.change(id, change, Expected.ANY));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLastOperatorStays(boolean role) {
        change(EVE, TO_STAFF);
        PersonChange change = role ? TO_STAFF : new PersonChange(null, false, Set.of(), Set.of(), Set.of());

        Shop.failure(PEOPLE.change(BOB, change, Expected.ANY), LastOperator.class);
        assertThat(operators()).isEqualTo("1");
    }

    @Test
    void anInactiveOperatorIsNoWayIn() {
        SHOP.run("update identity.person set active = false where username = 'eve'");

        Shop.failure(PEOPLE.change(BOB, TO_STAFF, Expected.ANY), LastOperator.class);
    }

    @Test
    void whereNobodyIsOperatorOthersAreChangedAsEver() {
        SHOP.run("update identity.person set role = 'staff'");

        change(EVE, new PersonChange("customer", false, Set.of(), Set.of(), Set.of()));
        ERASURE.of(BOB.toString()).block(Shop.LIMIT);
    }

    @Test
    void ofTwoWhoTakeEachOtherAwayOneStays() {
        for (int i = 0; i < RACES; i++) {
            fill();
            Flux.just(EVE, BOB)
                    .flatMap(
                            id -> PEOPLE.change(id, TO_STAFF, Expected.ANY)
                                    .onErrorResume(LastOperator.class, _ -> Mono.empty()),
                            2)
                    .blockLast(Shop.LIMIT);
            assertThat(operators()).isEqualTo("1");
        }
    }

    @Test
    void theLastOperatorIsNotErased() {
        change(EVE, TO_STAFF);

        Shop.failure(ERASURE.of(BOB.toString()), LastOperator.class);
        assertThat(SHOP.ask("select username from identity.person where id = '" + BOB + "'"))
                .isEqualTo("bob");
    }

    @Test
    void somebodyErasedTwiceStaysErased() {
        ERASURE.of(EVE.toString()).block(Shop.LIMIT);
        ERASURE.of(EVE.toString()).block(Shop.LIMIT);

        assertThat(new String(Shop.had(PEOPLE.find(EVE)).json(), StandardCharsets.UTF_8))
                .contains("\"username\":\"erased-", "\"email\":null,\"role\":\"customer\",\"active\":false");
    }

    @Test
    void aSubjectOfAnotherIssuerHasNothingToBeErasedHere() {
        ERASURE.of("auth0|eve").block(Shop.LIMIT);

        assertThat(operators()).isEqualTo("2");
    }

    private static String operators() {
        return SHOP.ask("select count(*) from identity.person where role = 'operator' and active");
    }
}
