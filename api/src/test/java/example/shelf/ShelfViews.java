package example.shelf;

import static dev.tributary.aggregation.view.ParameterType.INT;
import static dev.tributary.aggregation.view.ParameterType.LONG;
import static dev.tributary.aggregation.view.declaration.Declare.call;
import static dev.tributary.aggregation.view.declaration.Declare.function;
import static dev.tributary.aggregation.view.declaration.Declare.service;
import static dev.tributary.aggregation.view.declaration.Declare.sql;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Inputs;
import dev.tributary.aggregation.view.declaration.DeclaredViews;
import dev.tributary.aggregation.view.declaration.ViewDeclaration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A shelf of books. */
@Configuration(proxyBeanMethods = false)
public class ShelfViews {

    @Bean
    DeclaredViews shelves() {
        return () -> List.of(
                service("trends")
                        .url("${RECOMMENDATIONS_URL:http://localhost:9103}")
                        .timeout(ofMillis(500)),
                shelf());
    }

    private static ViewDeclaration shelf() {
        return view("shelf")
                .get("/shelves/{category}")
                .param("category", LONG, category -> category.min(1))
                .param("most", INT, most -> most.min(1).max(20).preset(3))
                .deadline(ofSeconds(2))
                .part("books", sql("""
                        select id, name, price from product
                        where category_id = :category and active order by price limit :most
                        """))
                .part(
                        "trending",
                        call("trends").path("/trending").select("/items").fallback("[]"))
                .part(
                        "loans",
                        function(ShelfViews::loans)
                                .with("keys")
                                .forEach(
                                        "trending.productId",
                                        join -> join.key("product").attach("trending.loan"))
                                .drop("product"))
                .part(
                        "sign",
                        function(ShelfViews::sign)
                                .with("category", "books")
                                .timeout(ofMillis(200))
                                .fallback("{\"text\":\"Books\"}"));
    }

    private record Sign(String text, int books) {}

    /** One value, made of a parameter and of all of another part. */
    private static Mono<Json> sign(Inputs inputs) {
        long category = inputs.get("category", Long.class);
        List<Json> books = inputs.get("books", Json.class).elements();
        return Mono.just(json(new Sign("Shelf " + category, books.size())));
    }

    private record Loan(long product, int weeks) {}

    /** The rows of a join, for all keys at once; a product without a row gets a null. */
    private static Mono<Json> loans(Inputs inputs) {
        return Mono.just(json(inputs.keys().stream()
                .map(key -> Long.parseLong(key.asText()))
                .filter(product -> product % 2 == 0)
                .map(product -> new Loan(product, 4))
                .toList()));
    }

    private static Json json(Object value) {
        return Json.checked(JsonMapper.shared().writeValueAsBytes(value), 8);
    }
}
