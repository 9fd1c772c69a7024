package dev.tributary.aggregation.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerHeadersTests {

    private static final String FILE = """
            services:
              quiet: { url: "http://127.0.0.1:1" }
              shop: { url: "http://127.0.0.1:1", headers: { forward: [x-tenant, accept-language] } }
              stock: { url: "http://127.0.0.1:1", headers: { forward: [x-tenant] } }
            views:
              personal:
                get: /personal
                params: { currency: { in: header, name: X-Currency, default: EUR }, q: string }
                cache: { fresh: 30s, vary: [X-Region, x-tenant] }
                parts:
                  one: { call: stock, path: /one }
                  two: { call: shop, path: /two }
                  three: { call: stock, path: /three }
                  four: { value: 4 }
              same:
                get: /same
                parts:
                  one: { call: quiet, path: /one }
            """;

    private Views views = new Views(List.of(), List.of());

    @BeforeEach
    void declare(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), FILE);
        views = ViewFiles.read(folder, name -> null);
    }

    @Test
    void areThoseThatAreForwardedDeclaredOrParameters() {
        CallerHeaders headers = views.headers(views.views().getFirst());

        assertThat(headers.forwarded()).containsExactly("accept-language", "x-tenant");
        assertThat(headers.declared()).containsExactly("x-region", "x-tenant");
        assertThat(headers.parameters()).containsExactly("x-currency");
        assertThat(headers.besidesParameters()).containsExactly("accept-language", "x-region", "x-tenant");
        assertThat(headers.all()).containsExactly("accept-language", "x-currency", "x-region", "x-tenant");
    }

    @Test
    void areNoneWhereNothingReadsTheCaller() {
        assertThat(views.headers(views.views().getLast()).all()).isEmpty();
    }

    @Test
    void areOfTheServicesThatAViewCalls() {
        assertThat(views.called(views.views().getFirst()))
                .extracting(Service::name)
                .containsExactly("stock", "shop");
    }
}
