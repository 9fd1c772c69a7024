package dev.tributary.persistence.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.resource.Shop;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A table that knows people has somebody who speaks for it. */
class PersonalDataTests {

    private static final Shop SHOP = Shop.empty();

    /** How columns are called that hold a subject or refer to a person, and how those that name one. */
    private static final String KNOWING = """
            select string_agg(distinct c.table_schema || '.' || c.table_name, ' ')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
              and c.column_name in ('subject', 'owner', 'actor', 'caller', 'asked_by', 'person_id', 'created_by', 'username', 'email', 'reviewer')
            """;

    /** Tables of which it was made sure that they know nobody. Tokens of logins go with these. */
    private static final Set<String> OF_NOBODY = Set.of(
            "identity.refresh_token",
            "ledger.currency",
            "public.author",
            "public.category",
            "public.flyway_schema_history",
            "public.genre",
            "public.product",
            "public.product_genre");

    private static final String ALL = """
            select string_agg(table_schema || '.' || table_name, ' ') from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """;

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static Set<String> spokenFor() {
        return SHOP.parts(PersonalData.class).stream()
                .flatMap(data -> data.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTableThatKnowsPeopleIsSpokenFor() {
        assertThat(spokenFor())
                .as("a table knows people: let a PersonalData speak for it")
                .contains(SHOP.ask(KNOWING).split(" "));
    }

    /** However its columns are called. */
    @Test
    void everyOtherTableIsKnownToKnowNobody() {
        var others = new TreeSet<>(Arrays.asList(SHOP.ask(ALL).split(" ")));
        others.removeAll(spokenFor());
        assertThat(others)
                .as("a new table: let a PersonalData speak for it, or say here that it knows nobody")
                .isEqualTo(new TreeSet<>(OF_NOBODY));
    }

    @Test
    void everyTableThatIsSpokenForIsThere() {
        assertThat(spokenFor())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(SHOP.ask("select to_regclass('" + table + "')"))
                        .isEqualTo(table.replaceFirst("^public\\.", "")));
    }

    @Test
    void everyPartHasANameOfItsOwn() {
        assertThat(SHOP.parts(PersonalData.class).stream().map(PersonalData::name))
                .doesNotHaveDuplicates()
                .doesNotContain("subject", "exportedAt");
    }
}
