package dev.tributary.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.Checked;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaryingTests {

    private static final String FILE = """
            services:
              shop: { url: "http://127.0.0.1:1", headers: { forward: [x-tenant, accept-language] } }
              quiet: { url: "http://127.0.0.1:1" }
            views:
              personal:
                get: /personal
                params:
                  currency: { in: header, name: X-Currency, default: EUR }
                parts:
                  one: { call: shop, path: /one }
                  two: { call: shop, path: /two }
              members:
                get: /members
                access: authenticated
                params:
                  currency: { in: header, name: X-Currency, default: EUR }
                parts:
                  one: { call: quiet, path: /one }
              same:
                get: /same
                parts:
                  one: { call: quiet, path: /one }
            """;

    @Test
    void namesWhatAnAnswerDependsOnAndNothingWhereItIsTheSameForAll(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("views.yaml"), FILE);
        Checked checked = ViewFiles.check(folder, name -> null);
        Views views = checked.orRefuse();
        var varying = Varying.of(views);

        assertThat(varying.of(views.views().get(0))).isEqualTo("accept-language, x-currency, x-tenant");
        assertThat(varying.of(views.views().get(1))).isEqualTo("authorization, x-currency");
        assertThat(varying.of(views.views().get(2))).isNull();
        assertThat(views.services()).extracting(Service::name).contains("shop");
    }
}
