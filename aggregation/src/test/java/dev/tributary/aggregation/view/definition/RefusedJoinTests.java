package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.aggregation.view.Join;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedJoinTests {

    private static final String VIEW = """
            services: { shop: { url: http://localhost:1 } }
            views:
              page:
                get: /page
                params: { q: string }
                parts:
                  list: { sql: select 1 as id }
                  join: { %s }
            """;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            for-each: list.id, sql: 'select 1', key: id | join.for-each: its source asks for no keys
            for-each: list.id, sql: 'select :keys' | join: no 'key' (expected: key: the member of a row that holds the key)
            for-each: lost.id, sql: 'select :keys', key: id | join.for-each: lost is no other part (expected: list)
            for-each: join.id, sql: 'select :keys', key: id | join.for-each: join is no other part
            for-each: list, sql: 'select :keys', key: id | join.for-each: list (expected: a part with a list and the member
            for-each: list.id, sql: 'select :keys', key: id, attach: other.x | join.attach: other.x (expected: list.name: a member beside the key)
            for-each: list.id, sql: 'select :keys', key: id, attach: list.a.b | join.attach: list.a.b (expected: list.name: a member beside the key)
            for-each: list.id, call: shop, path: '/x/{key}', max-keys: 5, key: id | join.key: never used, for every key is asked on its own
            for-each: list.id, call: shop, path: '/x/{key}' | join: a call for every key, without a bound (expected: max-keys: at most 20
            for-each: list.id, call: shop, path: '/x/{key}', max-keys: 21 | join.max-keys: 21 (expected: a whole number from 1 to 20)
            for-each: list.id, sql: 'select :keys', key: id, missing: skip | join.missing: skip (expected: one of null, drop)
            sql: 'select :keys' | join.sql: {keys} is not known
            sql: select 1, fields: [a], drop: [b] | join.drop: drop, with fields (expected: one of the two)
            sql: select 1, when: q | join.when: q (expected: one reference in braces, such as {details})
            sql: select 1, when: '{nobody}' | join.when: {nobody} is not known
            """)
    void isToldWhatIsWrong(String join, String message) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), VIEW.formatted(join));

        assertThatThrownBy(() -> ViewFiles.read(folder, name -> null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("a.yaml:8: views.page.parts." + message);
    }

    @Test
    void isToldThatAnotherJoinAttachesTheSameMember() throws Exception {
        String join = "for-each: list.id, sql: 'select :keys', key: id, attach: list.x }\n      again: { "
                + "for-each: list.id, sql: 'select :keys', key: id, attach: list.x";
        Files.writeString(folder.resolve("a.yaml"), VIEW.formatted(join));

        assertThatThrownBy(() -> ViewFiles.read(folder, name -> null))
                .hasMessage("a.yaml:9: views.page.parts.again: attaches x, as join does (expected: another member)");
    }

    @Test
    void isReadWithItsDefaults() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), VIEW.formatted("for-each: list.id, sql: 'select :keys', key: id"));

        Join join = Objects.requireNonNull(ViewFiles.read(folder, name -> null)
                .views()
                .getFirst()
                .parts()
                .getLast()
                .join());

        assertThat(join.path()).isEqualTo("list.id");
        assertThat(join.maxKeys()).isEqualTo(100);
        assertThat(join.batch()).isEqualTo(50);
        assertThat(join.many()).isFalse();
        assertThat(join.dropMissing()).isFalse();
        assertThat(join.attach()).isNull();
    }
}
