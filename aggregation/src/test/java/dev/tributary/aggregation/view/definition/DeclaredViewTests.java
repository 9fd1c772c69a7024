package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Reference.ToParameter;
import dev.tributary.aggregation.view.Reference.ToPart;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.Template;
import dev.tributary.aggregation.view.Template.Literal;
import dev.tributary.aggregation.view.Template.Place;
import dev.tributary.aggregation.view.ValueSource;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredViewTests {

    private static final Reference ID = new ToParameter("id", 0);
    private static final Reference SELLER = new ToPart("product", JsonPointer.parse("/sellerId"));

    @TempDir
    private Path path;

    @Test
    void hasEveryPropertyThatWasDeclared() {
        View view = page().views().getFirst();

        assertThat(view.name()).isEqualTo("page");
        assertThat(view.path()).isEqualTo("/products/{id}");
        assertThat(view.deadline()).isEqualTo(Duration.ofMillis(800));
        assertThat(view.parameters()).extracting("name").containsExactly("id", "limit");
        assertThat(view.parts())
                .containsExactly(
                        new Part("product", product(), true, null, Duration.ofMillis(700)),
                        new Part("reviews", reviews(), false, Json.of("none"), Duration.ofMillis(750)),
                        new Part("seller", seller(), false, json("{\"name\":null}"), Duration.ofMillis(750)),
                        new Part("terms", new ValueSource(json("[1.50,\"x\"]")), false, null, Duration.ofMillis(750)));
    }

    private static SqlSource product() {
        return new SqlSource(
                new SqlQuery(
                        List.of("select * from product where id = ", " or ", " < 0"),
                        List.of(0, 0),
                        List.of(Long.class),
                        Rows.ONE,
                        1000),
                List.of(ID));
    }

    private static SqlSource reviews() {
        return new SqlSource(
                new SqlQuery(
                        List.of("table review limit ", " offset ", ""),
                        List.of(0, 1),
                        List.of(Integer.class, Object.class),
                        Rows.MANY,
                        50),
                List.of(new ToParameter("limit", 1), SELLER));
    }

    private static CallSource seller() {
        return new CallSource(
                "sellers",
                new Template(List.of(new Literal("/sellers/"), new Place(SELLER), new Literal(".json"))),
                Map.of("for", new Template(List.of(new Place(ID))), "x", new Template(List.of(new Literal("a&b")))),
                Map.of("x-seller", new Template(List.of(new Literal("s="), new Place(SELLER)))),
                JsonPointer.parse("/items/0"));
    }

    @Test
    void hasUsualTermsWhereTheLeastWasDeclared() {
        View view = new Folder(path)
                .file(
                        "v.yaml",
                        "views:\n  v:\n    get: /v\n    parts:\n      a: { call: s, path: / }\n      b: { sql: select 1 }\n")
                .file("s.yml", "services: { s: { url: http://x } }")
                .view();

        assertThat(view)
                .isEqualTo(new View(
                        "v",
                        "/v",
                        List.of(),
                        Duration.ofSeconds(1),
                        List.of(
                                new Part("a", root(), false, null, Duration.ofMillis(950)),
                                new Part("b", one(), false, null, Duration.ofMillis(950)))));
    }

    private static CallSource root() {
        return new CallSource("s", new Template(List.of(new Literal("/"))), Map.of(), Map.of(), JsonPointer.parse(""));
    }

    private static SqlSource one() {
        return new SqlSource(new SqlQuery(List.of("select 1"), List.of(), List.of(), Rows.MANY, 1000), List.of());
    }

    @Test
    void mergesFilesInTheOrderOfTheirNamesAndLines() {
        Views views = new Folder(path)
                .file("b.yaml", "services: { z: { url: http://z }, y: { url: http://y } }")
                .file("a.yml", "services: { x: { url: http://x } }")
                .file("c.yaml", "# nothing\n")
                .file("d.yaml", "")
                .file("e.txt", "no: yaml: at: all")
                .file("f.yaml.bak", "unknown: 1")
                .read();

        assertThat(views.services()).extracting("name").containsExactly("x", "z", "y");
        assertThat(views.views()).isEmpty();
    }

    private Views page() {
        return new Folder(path)
                .file("services.yaml", "services: { sellers: { url: http://localhost:1 } }")
                .file("views.yaml", """
                        views:
                          page:
                            get: /products/{id}
                            params: { id: long, limit: { type: int, default: 5 } }
                            access: public
                            deadline: 800ms
                            parts:
                              product:
                                required: true
                                timeout: 700ms
                                rows: one
                                sql: select * from product where id = :id or :id < 0
                              reviews:
                                max: 50
                                rows: many
                                fallback: none
                                sql: table review limit :limit offset :product.sellerId
                              seller:
                                call: sellers
                                path: /sellers/{product.sellerId}.json
                                query: { for: "{id}", x: a&b }
                                headers: { X-Seller: "s={product.sellerId}" }
                                select: /items/0
                                fallback: { name: null }
                              terms: { value: [1.50, x] }
                        """)
                .read();
    }

    private static Json json(String text) {
        return Json.trusted(text.getBytes(StandardCharsets.UTF_8));
    }
}
