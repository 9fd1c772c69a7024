package dev.tributary.aggregation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTextTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fitsATerminal() {
        assertThat(Explained.of(folder, """
                services:
                  inventory: { url: http://localhost:9101, timeout: 300ms, retry: { attempts: 1 } }
                  sellers: { url: http://localhost:9102, breaker: { enabled: false } }
                views:
                  page:
                    get: /page/{id}
                    params: { id: long, details: { type: boolean, default: true }, word: string }
                    parts:
                      product: { required: true, rows: one, sql: select seller from product where id = :id }
                      lost: { sql: select 1 from nowhere limit 1, rows: value, timeout: 90ms, fallback: 0, cache: { fresh: 5s } }
                      stock: { call: inventory, path: "/a/rather/long/path/of/many/segments/{id}" }
                      seller: { when: "{details}", call: sellers, path: "/{product.seller}", query: { of: "{product.seller}" } }
                """).in(Format.TEXT)).isEqualTo("""
                page: GET /page/{id}
                access public
                deadline 1s, of which sources have 950ms

                  PARAMETER  IN     TYPE     IF LEFT OUT
                  id         path   long     refused
                  details    query  boolean  true
                  word       query  string   null

                wave 1
                  PART     SOURCE                                    LIMIT               IF MISSING      WAITS FOR
                  product  SQL, one row                              950ms               the view fails
                  lost     SQL, one value                            90ms, fresh for 5s  0
                  stock    inventory GET /a/rather/long/path/of/ma…  950ms               null

                wave 2
                  PART    SOURCE                                    LIMIT  IF MISSING  WAITS FOR
                  seller  sellers GET /{product.seller}?of={produ…  950ms  null        product.seller, when {details}

                services
                  SERVICE    URL                    TIMEOUT  ATTEMPTS      AT ONCE  BREAKER
                  inventory  http://localhost:9101  300ms    1             64       50% of 50, open 5s
                  sellers    http://localhost:9102  1s       2 within 10%  64       none

                plan of product
                  Limit (cost 8.30, rows 1)
                    Index Scan using product_pkey on product (cost 8.29, rows 2)

                plan of lost: none, sql-42P01: no such table
                """);
    }

    @Test
    void tellsWhoMayAskAndWhatIsReadOfHim() {
        assertThat(Explained.of(folder, """
                views:
                  v:
                    get: /v
                    access: scope:orders
                    parts: { a: { sql: "select :caller.subject, :caller.claims.tenant limit 1" } }
                """).in(Format.TEXT))
                .contains("\naccess scope:orders, for each claims.tenant, subject of the caller\n");
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(Explained.of(folder, "views: { v: { get: /v, parts: { a: { value: 1 } } } }")
                        .in(Format.TEXT))
                .isEqualTo("""
                v: GET /v
                access public
                deadline 1s, of which sources have 950ms

                wave 1
                  PART  SOURCE    LIMIT  IF MISSING  WAITS FOR
                  a     constant  950ms  null
                """);
    }
}
