package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does not want what is kept gets something new, which is kept for the others. */
class RenewedAnswersTests {

    private static final String FILE = """
            services:
              open: { url: http://localhost:1 }
            views:
              page:
                get: /page
                cache: { fresh: 30s }
                parts: { a: { required: true, call: open, path: /a, cache: { fresh: 1h } }, b: { call: open, path: /b } }
              parts:
                get: /parts
                parts: { a: { call: open, path: /a, cache: { fresh: 1h } } }
            """;

    private KeptShop shop = new KeptShop(new Views(List.of(), List.of()));

    @BeforeEach
    void declare(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), FILE);
        shop = new KeptShop(ViewFiles.read(folder, name -> null));
    }

    private static @Nullable How how(Served served) {
        return served.cacheStatus().how();
    }

    @Test
    void areComputedWithTheirPartsAndKept() {
        String before = shop.document("page");
        Served renewed = KeptShop.served(shop.askedAnew("page"));
        assertThat(how(renewed)).isEqualTo(How.REQUEST);
        assertThat(renewed.cacheStatus().stored()).isTrue();
        assertThat(KeptShop.text(renewed)).isNotEqualTo(before);
        assertThat(shop.targets()).containsExactlyInAnyOrder("/a", "/b", "/a", "/b");
        Served after = shop.served("page");
        assertThat(how(after)).isEqualTo(How.HIT_MEMORY);
        assertThat(KeptShop.text(after)).isEqualTo(KeptShop.text(renewed));
    }

    @Test
    void areThePartsOfAViewThatIsNotKept() {
        shop.served("parts");
        assertThat(shop.words("parts")).isEqualTo("cached");
        assertThat(KeptShop.served(shop.askedAnew("parts")).outcomes())
                .extracting(outcome -> outcome.word())
                .containsExactly("fresh");
        assertThat(shop.words("parts")).isEqualTo("cached");
        assertThat(shop.calls()).hasSize(2);
    }

    @Test
    void areAlsoThoseThatWereNotKept() {
        assertThat(how(KeptShop.served(shop.askedAnew("page")))).isEqualTo(How.REQUEST);
        assertThat(how(shop.served("page"))).isEqualTo(How.HIT_MEMORY);
    }

    @Test
    void leaveWhatIsKeptIfTheyCannotBeHad() {
        String before = shop.document("page");
        shop.fails(new SourceFailure.Broken("broken", false));
        assertThat(shop.askedAnew("page")).failsWithin(KeptShop.LIMIT);
        Served after = shop.served("page");
        assertThat(how(after)).isEqualTo(How.HIT_MEMORY);
        assertThat(KeptShop.text(after)).isEqualTo(before);
    }

    @Test
    void areAwaitedTogetherWithWhoeverIsWaiting() {
        var answers = shop.falls();
        CompletableFuture<@Nullable Served> usual = shop.asked("page", Map.of());
        CompletableFuture<@Nullable Served> anew = shop.askedAnew("page");
        answers.accept("{}");
        assertThat(how(KeptShop.served(usual))).isEqualTo(How.MISS);
        assertThat(how(KeptShop.served(anew))).isEqualTo(How.COLLAPSED);
    }
}
