package dev.tributary.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {

    @Test
    void readsEveryPartOfAnAddress() {
        assertThat(DatabaseUrl.parse("postgresql://shop%40eu:p%2Bw:d@db.internal:5433/shop?sslmode=verify-full"))
                .isEqualTo(new DatabaseUrl("db.internal", 5433, "shop", "shop@eu", "p+w:d", "verify-full"));
    }

    @Test
    void fillsInWhatAnAddressMayLeaveOut() {
        assertThat(DatabaseUrl.parse("postgres://me@localhost/shop"))
                .isEqualTo(new DatabaseUrl("localhost", 5432, "shop", "me", "", "prefer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://me:s3cret@localhost/shop",
                "postgresql://localhost/shop",
                "postgresql://me:s3cret@localhost",
                "postgresql://me:s3cret@localhost/",
                "postgresql://:s3cret@localhost/shop",
                "postgresql://me:s3cret@local host/shop",
                "jdbc:postgresql://localhost/shop?password=s3cret",
                "s3cret"
            })
    void refusesWhatIsNoAddressWithoutShowingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("DATABASE_URL: not the address of a database (expected: postgresql://")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslmode=maybe", "ssl=true", "sslmode=require&user=root"})
    void refusesAnUnknownQuery(String query) {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://me@localhost/shop?" + query))
                .hasMessageStartingWith("DATABASE_URL: query is not understood (expected: sslmode=");
    }

    @Test
    void neverPrintsAPassword() {
        assertThat(DatabaseUrl.parse("postgresql://me:s3cret@localhost/shop"))
                .hasToString("postgresql://me@localhost:5432/shop");
        assertThat(DatabaseUrl.parse("postgresql://me:s3cret@localhost/shop").jdbc())
                .doesNotContain("s3cret");
    }
}
