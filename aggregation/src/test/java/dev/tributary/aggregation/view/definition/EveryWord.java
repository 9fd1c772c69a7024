package dev.tributary.aggregation.view.definition;

import static dev.tributary.aggregation.source.SqlQuery.Rows.MANY;
import static dev.tributary.aggregation.source.SqlQuery.Rows.ONE;
import static dev.tributary.aggregation.source.SqlQuery.Rows.VALUE;
import static dev.tributary.aggregation.view.Parameter.In.HEADER;
import static dev.tributary.aggregation.view.Parameter.In.PATH;
import static dev.tributary.aggregation.view.Parameter.In.QUERY;
import static dev.tributary.aggregation.view.ParameterType.BOOLEAN;
import static dev.tributary.aggregation.view.ParameterType.DATE;
import static dev.tributary.aggregation.view.ParameterType.DECIMAL;
import static dev.tributary.aggregation.view.ParameterType.INT;
import static dev.tributary.aggregation.view.ParameterType.LONG;
import static dev.tributary.aggregation.view.ParameterType.STRING;
import static dev.tributary.aggregation.view.declaration.Declare.call;
import static dev.tributary.aggregation.view.declaration.Declare.service;
import static dev.tributary.aggregation.view.declaration.Declare.sql;
import static dev.tributary.aggregation.view.declaration.Declare.value;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.view.declaration.Declaration;
import dev.tributary.aggregation.view.declaration.ViewDeclaration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** {@link EveryKey} as it is said in Java. */
final class EveryWord {

    private static final String CONSTANT = "{ \"name\": null, \"list\": [1.50, \"x\", true] }";

    private EveryWord() {}

    static List<Declaration> declarations() {
        return List.of(
                service("sellers")
                        .url("http://localhost:${PORT:9101}/base")
                        .timeout(ofMillis(250))
                        .maxResponse(512 * 1024)
                        .maxDepth(32)
                        .concurrency(100)
                        .retry(retry -> retry.attempts(3).backoff(ofMillis(10)).budget(20))
                        .breaker(breaker -> breaker.failureRate(40)
                                .window(100)
                                .minimum(10)
                                .open(ofMinutes(2))
                                .enabled(true))
                        .forwardHeaders("accept-language", "X-Tenant")
                        .setHeader("x-client", "tributary"),
                service("inventory").url("https://inventory.example"),
                joins(sources(page())),
                view("other").get("/other").part("a", value(Json.of("folded text"))));
    }

    private static ViewDeclaration page() {
        return view("page")
                .get("/products/{id}/{day}")
                .access("scope:reviews:write")
                .deadline(ofMillis(800))
                .snapshot()
                .cache(cache -> cache.fresh(ofSeconds(30))
                        .stale(ofMinutes(5))
                        .staleOnError(ofHours(1))
                        .negative(ofSeconds(10))
                        .tags("product:{id}", "seller:{product.sellerId}", "user:{caller.subject}")
                        .vary("X-Region"))
                .param("id", LONG)
                .param(
                        "day",
                        DATE,
                        day -> day.in(PATH).min(LocalDate.of(2020, 1, 1)).max(LocalDate.of(2030, 1, 1)))
                .param(
                        "details",
                        BOOLEAN,
                        details -> details.in(QUERY).name("with-details").required())
                .param(
                        "lang",
                        STRING,
                        lang -> lang.in(HEADER)
                                .name("accept-language")
                                .preset("en")
                                .oneOf("en", "de")
                                .minLength(2)
                                .maxLength(5))
                .param("limit", INT, limit -> limit.min(1).max(100).preset(5))
                .param("ids", LONG, ids -> ids.maxItems(20))
                .param("price", DECIMAL, price -> price.min(new BigDecimal("0.00")));
    }

    private static ViewDeclaration sources(ViewDeclaration page) {
        return page.part("product", sql("""
                        select p.*, 'it''s :not', "q;"
                        from product p /* :no */ where id = :id and day = :day::date -- :none
                        """).required().timeout(ofMillis(700)).rows(ONE))
                .part(
                        "reviews",
                        sql("table review limit :limit offset :product.sellerId")
                                .rows(MANY)
                                .max(50)
                                .fallback("\"none\""))
                .part("count", sql("select 1").rows(VALUE).when("{details}"))
                .part(
                        "seller",
                        call("sellers")
                                .path("/sellers/{product.sellerId}.json")
                                .query("for", "{id}")
                                .query("ids", "{ids}")
                                .query("x", "a&b")
                                .header("X-Seller", "s={product.sellerId}")
                                .select("/items/0")
                                .cache(cache -> cache.fresh(ofMinutes(1))
                                        .stale(ofMinutes(10))
                                        .staleOnError(ofHours(2))
                                        .negative(ofSeconds(5))
                                        .tags("seller:{product.sellerId}"))
                                .fallback(CONSTANT)
                                .fields("name", "address")
                                .rename("name", "title")
                                .flatten("address"))
                .part("terms", value(CONSTANT).drop("list"))
                .part("related", call("inventory").path("/similar/{id}"));
    }

    private static ViewDeclaration joins(ViewDeclaration page) {
        return page.part(
                        "relatedProducts",
                        sql("select id, name from product where id = any(:keys)")
                                .forEach(
                                        "related.productId",
                                        join -> join.key("id")
                                                .attach("related.product")
                                                .rows(ONE)
                                                .dropMissing()
                                                .maxKeys(200)))
                .part(
                        "stock",
                        call("inventory")
                                .path("/stock")
                                .query("ids", "{keys}")
                                .forEach(
                                        "related.product.id",
                                        join -> join.key("ref.id")
                                                .attach("related.product.stock")
                                                .rows(MANY)
                                                .batch(20)))
                .part("each", call("sellers").path("/x/{key}").forEach("related.lines.id", join -> join.maxKeys(20)));
    }
}
