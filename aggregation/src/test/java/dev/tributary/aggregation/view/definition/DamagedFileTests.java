package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.aggregation.view.Views;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is wrong with a file, it is read or refused with reasons; reading never fails otherwise and always ends. */
class DamagedFileTests {

    private static final int ROUNDS = 1_500;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;
    private static final int LONG = 100_000;

    private static final String VIEW = "views:\n  v:\n    get: /v\n    parts:\n      a: ";

    /** What a file of a megabyte or less can do to whoever believes it; by a name. */
    static final List<Map.Entry<String, String>> BOMBS = List.of(
            Map.entry("deep list", VIEW + "{ value: " + "[".repeat(20_000)),
            Map.entry("deep closed list", VIEW + "{ value: " + "[".repeat(10_000) + "]".repeat(10_000) + " }"),
            Map.entry("deep mapping", VIEW + "{ value: " + "{a: ".repeat(20_000)),
            Map.entry("deep block list", VIEW + "\n        value:\n          " + "- ".repeat(20_000)),
            Map.entry("deep key", "? ".repeat(20_000) + "a"),
            Map.entry("list of itself", VIEW + "{ value: &x [*x, *x] }"),
            Map.entry("mapping of itself", VIEW + "&x { value: *x }"),
            Map.entry("parts of themselves", "views: &v\n  v: *v\n  w: { get: /w, parts: *v }"),
            Map.entry("file of itself", "&x { services: *x, views: *x }"),
            Map.entry("key of itself", "&x { *x : 1 }"),
            Map.entry("laughs", VIEW + "{ value: " + laughs(9, 9) + " }"),
            Map.entry("long text", VIEW + "{ value: " + "x".repeat(MEGABYTE - 100) + " }"),
            Map.entry("long key", "x".repeat(1000) + ": 1"),
            Map.entry("longer key", "\"" + "x".repeat(LONG) + "\": 1"),
            Map.entry("long path", "views: { v: { get: /" + "x".repeat(LONG) + " } }"),
            Map.entry("long number", "views: { v: { deadline: " + "9".repeat(LONG) + "s } }"),
            Map.entry("long sql", VIEW + "{ sql: select " + "1".repeat(LONG) + " }"),
            Map.entry("long quotes", VIEW + "{ sql: \"select " + "'".repeat(LONG) + "\" }"),
            Map.entry("open comments", VIEW + "{ sql: \"select " + "/*".repeat(LONG / 2) + "\" }"),
            Map.entry("too long", "#".repeat(MEGABYTE + 1)),
            Map.entry("anchors", VIEW + "{ value: [" + "&a x, ".repeat(10_000) + "] }"),
            Map.entry("documents", "---\n".repeat(10_000)));

    @TempDir
    private Path path;

    @Test
    void isRefusedWithReasonsOrReadTheSameTwice() {
        assertTimeoutPreemptively(LIMIT, () -> {
            var damage = new Damage(new Random(20_260_802));
            int read = 0;
            for (int round = 0; round < ROUNDS; round++) {
                read += isReadOrRefused(damage.to(EveryKey.FILE)) ? 1 : 0;
            }
            assertThat(read).isBetween(ROUNDS / 50, ROUNDS * 3 / 4);
        });
    }

    @Test
    void isRefusedWhereBytesAreNoText() {
        assertTimeoutPreemptively(LIMIT, () -> {
            var random = new Random(20_260_803);
            for (int round = 0; round < 500; round++) {
                byte[] bytes = EveryKey.FILE.getBytes(StandardCharsets.UTF_8);
                for (int left = random.nextInt(4); left >= 0; left--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                isReadOrRefused(bytes);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("BOMBS")
    void isReadOrRefusedWhateverItsSizeAndDepth(Map.Entry<String, String> bomb) {
        assertTimeoutPreemptively(LIMIT, () -> isReadOrRefused(bomb.getValue()));
    }

    @Test
    void isReadWhole() throws Exception {
        assertThat(isReadOrRefused(EveryKey.FILE)).isTrue();
    }

    private boolean isReadOrRefused(String text) throws Exception {
        return isReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isReadOrRefused(byte[] text) throws Exception {
        Files.write(path.resolve("a.yaml"), text);
        int lines = new String(text, StandardCharsets.UTF_8).split("\r\n|[\r\n\u0085\u2028\u2029]", -1).length;
        try {
            Views views = read();
            assertThat(read()).isEqualTo(views).hasSameHashCodeAs(views);
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.file()).isEqualTo("a.yaml");
                assertThat(finding.line()).isBetween(0, lines + 1);
                assertThat(finding.message()).isNotBlank();
            });
            return false;
        } catch (Exception | StackOverflowError unexpected) {
            String start = new String(text, 0, Math.min(text.length, 8192), StandardCharsets.UTF_8);
            throw new AssertionError("neither read nor refused:\n" + start, unexpected);
        }
    }

    private Views read() {
        return ViewFiles.read(path, DamagedFileTests::variable);
    }

    private static @Nullable String variable(String name) {
        return name.equals("SET") ? "set" : null;
    }

    /** A list of lists of lists, each the same. */
    private static String laughs(int levels, int width) {
        var text = new StringBuilder("[&l0 [ha]");
        for (int level = 1; level <= levels; level++) {
            text.append(", &l").append(level).append(" [");
            text.append(("*l" + (level - 1) + ", ").repeat(width)).append("]");
        }
        return text.append("]").toString();
    }
}
