package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceFailure;
import org.junit.jupiter.api.Test;

class JoinTests {

    private static final String LIST = "list: { call: shop, path: /list, select: /items }";
    private static final String NAMES =
            "names: { for-each: list.id, sql: 'select :keys', key: id, attach: list.product, drop: [id] }";
    private static final String ITEMS =
            "{\"items\":[{\"id\":7,\"n\":1},{\"id\":3},{\"id\":7},{\"id\":null},{\"x\":0}]}";

    @Test
    void asksForTheDistinctKeysOnceInTheirOrder() throws Exception {
        Stage stage = Stage.of(LIST, NAMES).answers("/list", ITEMS).answers("select $1", "[]");

        stage.document();

        assertThat(stage.calls()).containsExactly("/list", "select $1");
        assertThat(stage.sql(1).values()).singleElement().isEqualTo(new Long[] {7L, 3L});
    }

    @Test
    void attachesRowsToTheirElementsWhoseOrderAndDuplicatesStay() throws Exception {
        Stage stage = Stage.of(LIST, NAMES)
                .answers("/list", ITEMS)
                .answers("select $1", "[{\"id\":3,\"name\":\"c\"}, {\"id\":7,\"name\":\"g\"}]");

        assertThat(stage.document())
                .isEqualTo("{\"list\":[{\"id\":7,\"n\":1,\"product\":{\"name\":\"g\"}},"
                        + "{\"id\":3,\"product\":{\"name\":\"c\"}},{\"id\":7,\"product\":{\"name\":\"g\"}},"
                        + "{\"id\":null,\"product\":null},{\"x\":0,\"product\":null}]}");
    }

    @Test
    void leavesElementsOutWhoseKeyHasNoRowWhereThatIsDeclared() throws Exception {
        Stage stage = Stage.of(LIST, NAMES.replace("drop: [id]", "missing: drop"))
                .answers("/list", ITEMS)
                .answers("select $1", "[{\"id\":3}]");

        assertThat(stage.document()).isEqualTo("{\"list\":[{\"id\":3,\"product\":{\"id\":3}}]}");
    }

    @Test
    void attachesAllRowsOfAKeyWhereThatIsDeclared() throws Exception {
        Stage stage = Stage.of(LIST, NAMES.replace("drop: [id]", "rows: many"))
                .answers("/list", "{\"items\":[{\"id\":1},{\"id\":2}]}")
                .answers("select $1", "[{\"id\":1,\"g\":\"a\"},{\"id\":1,\"g\":\"b\"}]");

        assertThat(stage.document())
                .isEqualTo("{\"list\":[{\"id\":1,\"product\":[{\"id\":1,\"g\":\"a\"},{\"id\":1,\"g\":\"b\"}]},"
                        + "{\"id\":2,\"product\":[]}]}");
    }

    @Test
    void asksForNothingWhereThereIsNoKey() throws Exception {
        Stage stage = Stage.of(LIST, NAMES).answers("/list", "{\"items\":[]}");

        assertThat(stage.document()).isEqualTo("{\"list\":[]}");
        assertThat(stage.calls()).containsExactly("/list");
    }

    @Test
    void asksAServiceInBatchesSideBySide() throws Exception {
        Stage stage = Stage.of(
                "list: { sql: select 1 }",
                "stock: { for-each: list.id, call: shop, path: /stock, query: { ids: '{keys}' }, batch: 2, key: id,"
                        + " attach: list.stock }");
        stage.answers("select 1", "[{\"id\":1},{\"id\":2},{\"id\":3}]");
        var asked = stage.asked();
        assertThat(stage.calls()).containsExactly("select 1", "/stock?ids=1,2", "/stock?ids=3");

        stage.answers("/stock?ids=3", "[{\"id\":3,\"n\":30}]").answers("/stock?ids=1,2", "[{\"id\":1,\"n\":10}]");

        assertThat(new String(Stage.answered(asked).document(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"list\":[{\"id\":1,\"stock\":{\"id\":1,\"n\":10}},{\"id\":2,\"stock\":null},"
                        + "{\"id\":3,\"stock\":{\"id\":3,\"n\":30}}]}");
    }

    @Test
    void asksForEveryKeyOnItsOwnWithinADeclaredBound() throws Exception {
        Stage stage = Stage.of(
                "list: { sql: select 1 }",
                "stock: { for-each: list.id, call: shop, path: '/stock/{key}', max-keys: 2, attach: list.stock }");
        stage.answers("select 1", "[{\"id\":\"a/b\"},{\"id\":\"c\"}]")
                .answers("/stock/a%2Fb", "1")
                .answers("/stock/c", "2");

        assertThat(stage.document()).isEqualTo("{\"list\":[{\"id\":\"a/b\",\"stock\":1},{\"id\":\"c\",\"stock\":2}]}");
    }

    @Test
    void goesThroughNestedListsAndThroughWhatOtherJoinsAttach() throws Exception {
        Stage stage = Stage.of(
                "orders: { call: shop, path: /orders }",
                "products: { for-each: orders.lines.product, sql: 'select p :keys', key: id, attach: orders.lines.item }",
                "sellers: { for-each: orders.lines.item.seller, sql: 'select s :keys', key: id,"
                        + " attach: orders.lines.item.by }");
        stage.answers("/orders", "[{\"lines\":[{\"product\":1},{\"product\":2}]},{\"lines\":[{\"product\":1}]},{}]")
                .answers("select p $1", "[{\"id\":1,\"seller\":9},{\"id\":2,\"seller\":null}]")
                .answers("select s $1", "[{\"id\":9,\"name\":\"nine\"}]");

        assertThat(stage.document())
                .isEqualTo("{\"orders\":[{\"lines\":["
                        + "{\"product\":1,\"item\":{\"id\":1,\"seller\":9,\"by\":{\"id\":9,\"name\":\"nine\"}}},"
                        + "{\"product\":2,\"item\":{\"id\":2,\"seller\":null,\"by\":null}}]},"
                        + "{\"lines\":[{\"product\":1,\"item\":{\"id\":1,\"seller\":9,\"by\":{\"id\":9,\"name\":\"nine\"}}}]},"
                        + "{}]}");
    }

    @Test
    void staysAMemberOfItsOwnWhereNothingIsAttached() throws Exception {
        Stage stage = Stage.of(LIST, "names: { for-each: list.id, sql: 'select :keys', key: id }")
                .answers("/list", "{\"items\":[{\"id\":1}]}")
                .answers("select $1", "[{\"id\":1}]");

        assertThat(stage.document()).isEqualTo("{\"list\":[{\"id\":1}],\"names\":[{\"id\":1}]}");
    }

    @Test
    void failsAloneAndLeavesTheListAsItIs() throws Exception {
        Stage stage = Stage.of(LIST, NAMES)
                .answers("/list", "{\"items\":[{\"id\":1}]}")
                .fails("select $1", new SourceFailure.Broken("sql-42P01", false));

        assertThat(stage.document())
                .isEqualTo(
                        "{\"list\":[{\"id\":1,\"product\":null}],"
                                + "\"_outcomes\":{\"names\":{\"outcome\":\"failed\",\"reason\":\"sql-42P01\",\"attempts\":2}}}");
    }

    @Test
    void isSkippedWhenItsListFailed() throws Exception {
        Stage stage = Stage.of(LIST, NAMES).fails("/list", new SourceFailure.Refused(400));

        assertThat(stage.document())
                .isEqualTo("{\"list\":null,\"_outcomes\":{"
                        + "\"list\":{\"outcome\":\"failed\",\"reason\":\"status-400\",\"attempts\":2},"
                        + "\"names\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"list\"}}}");
    }

    @Test
    void refusesMoreKeysThanItsBound() throws Exception {
        Stage stage = Stage.of(LIST, NAMES.replace("drop: [id]", "max-keys: 1"))
                .answers("/list", "{\"items\":[{\"id\":1},{\"id\":2}]}");

        assertThat(stage.document()).contains("\"reason\":\"too-many-keys\"");
        assertThat(stage.calls()).containsExactly("/list");
    }

    @Test
    void bindsTextsDecimalsAndMixedKeysWithEveryDigit() throws Exception {
        assertThat(bound("[{\"id\":\"a\"},{\"id\":\"b\"}]")).isEqualTo(new String[] {"a", "b"});
        assertThat(bound("[{\"id\":1.50},{\"id\":2}]"))
                .isEqualTo(new java.math.BigDecimal[] {new java.math.BigDecimal("1.50"), java.math.BigDecimal.TWO});
        assertThat(bound("[{\"id\":1},{\"id\":\"b\"},{\"id\":true}]")).isEqualTo(new String[] {"1", "b", "true"});
    }

    private static Object bound(String items) throws Exception {
        Stage stage = Stage.of(LIST, NAMES)
                .answers("/list", "{\"items\":" + items + "}")
                .answers("select $1", "[]");
        stage.document();
        return java.util.Objects.requireNonNull(stage.sql(1).values().getFirst());
    }
}
