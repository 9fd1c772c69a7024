package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SqlQuery;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTests {

    @Test
    void numbersItsBindsInTheOrderOfTheirAppearance() {
        SqlText sql = SqlText.of("select * from t where a = :id and b > :product.sellerId and c = :list.0.id");

        assertThat(numbered(sql)).isEqualTo("select * from t where a = $1 and b > $2 and c = $3");
        assertThat(sql.names()).containsExactly("id", "product.sellerId", "list.0.id");
        assertThat(sql.isSeveral()).isFalse();
    }

    @Test
    void bindsANameThatIsUsedTwiceOnce() {
        SqlText sql = SqlText.of("select :b, :a, :b, :a.b, :a");

        assertThat(numbered(sql)).isEqualTo("select $1, $2, $1, $3, $2");
        assertThat(sql.names()).isEqualTo(List.of("b", "a", "a.b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ':x'",
                "select 'it''s :x', 'and :y'",
                "select E'\\':x'",
                "select e'a''\\\\' || ':x'",
                "select like'%\\' || ':x'",
                "select U&'\\0041:x'",
                "select \":x\", \"a\"\":x\"",
                "select 1 -- :x",
                "select 1 -- it's :x\n, 2",
                "select 1 /* :x */",
                "select 1 /* it's\n:x */, 2",
                "select 1 /* outer /* inner */ :x */",
                "select $$ :x $$",
                "select $tag$ $$ :x $other$ :y $tag$",
                "select $ä$ :x $ä$",
                "select a::text, b::\"char\"",
                "select a[1:2], a[:2], a[1:], a[ : ]",
                "select a -> 'b' #>> '{c,:x}'",
                "select f(x := 1)",
                "select ';'",
                "select 1"
            })
    void leavesAloneWhatOnlyLooksLikeABind(String text) {
        SqlText sql = SqlText.of(text);

        assertThat(sql.names()).isEmpty();
        assertThat(numbered(sql)).isEqualTo(text);
        assertThat(sql.isSeveral()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            select ':x' || :y                    => select ':x' || $1
            select 'a' :y 'b'                    => select 'a' $1 'b'
            select "a":y                         => select "a"$1
            select :y::int                       => select $1::int
            select a[:y]                         => select a[$1]
            select a[1::y]                       => select a[1::y]
            select (:y)                          => select ($1)
            select x=:y                          => select x=$1
            select :y-- :z                       => select $1-- :z
            select :y/* :z */                    => select $1/* :z */
            select $1$ :y                        => select $1$ $1
            select :y.                           => select $1.
            """)
    void bindsWhatStandsBesideIt(String text, String numbered) {
        SqlText sql = SqlText.of(text);

        assertThat(numbered(sql)).isEqualTo(numbered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select ';';", "select ';' ;\n\n", "\n select ';'; "})
    void forgivesASemicolonAtTheEnd(String text) {
        SqlText sql = SqlText.of(text);

        assertThat(sql.isSeveral()).isFalse();
        assertThat(numbered(sql).strip()).isEqualTo("select ';'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1; select 2", "select 1; drop table product;", ";;", "select ';'; select 2"})
    void seesThatThereIsMoreThanOneStatement(String text) {
        assertThat(SqlText.of(text).isSeveral()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%s'", "\"%s\"", "E'%s'", "/*%s*/", "$$%s$$", "--%s"})
    void readsLiteralsOfAnyLength(String literal) {
        String text = "select " + literal.formatted(":x ".repeat(5_000));

        assertThat(numbered(SqlText.of(text))).isEqualTo(text.strip());
    }

    private static String numbered(SqlText sql) {
        List<Class<?>> types = Collections.nCopies(sql.names().size(), Object.class);
        return new SqlQuery(sql.pieces(), sql.places(), types, SqlQuery.Rows.ONE, 1).text();
    }
}
