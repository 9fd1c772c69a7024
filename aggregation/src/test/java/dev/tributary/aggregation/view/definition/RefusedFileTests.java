package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedFileTests {

    private static final String SHOP = "services:\n  shop: { url: http://localhost:1 }\n";

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            service: {}                       | a.yaml:1: service: unknown key (expected: services)
            routes: {}                        | a.yaml:1: routes: unknown key (expected: one of services, views)
            services:                         | a.yaml:1: services: nothing (expected: keys with values)
            services: [shop]                  | a.yaml:1: services: a list (expected: keys with values)
            services: { shop: http://x }      | a.yaml:1: services.shop: http://x (expected: keys with values)
            views: { page: }                  | a.yaml:1: views.page: nothing (expected: keys with values)
            just text                         | a.yaml:1: just text (expected: keys with values)
            - a                               | a.yaml:1: a list (expected: keys with values)
            """)
    void hasServicesAndViewsOnly(String text, String finding) {
        assertThat(new Folder(path).file("a.yaml", text).findings()).contains(finding);
    }

    @Test
    void isToldTheLineWhereItIsNoYaml() {
        assertThat(new Folder(path)
                        .file("a.yaml", "views:\n  page:\n    get: /x\n   parts: {}\n")
                        .findings())
                .singleElement()
                .asString()
                .startsWith("a.yaml:4: ")
                .endsWith(" (expected: YAML)");
        assertThat(new Folder(path).file("a.yaml", "views:\n\tpage: 1\n").findings())
                .singleElement()
                .asString()
                .startsWith("a.yaml:2: ")
                .endsWith(" (expected: YAML)");
    }

    @Test
    void isToldWhereItIsTooLong() {
        assertThat(new Folder(path)
                        .file("a.yaml", "- a\n".repeat(1 << 18) + "- b")
                        .findings())
                .singleElement()
                .asString()
                .startsWith("a.yaml:1: ")
                .endsWith(" (expected: YAML)");
    }

    @Test
    void isToldWhereItIsNotUtf8() throws IOException {
        Files.write(path.resolve("a.yaml"), "views: {} # é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new Folder(path).findings())
                .containsExactly("a.yaml:1: cannot be read (expected: a readable file of UTF-8 text)");
    }

    @Test
    void isMissedWhereTheFolderIsMissing() {
        Path missing = path.resolve("missing");

        assertThat(new Folder(missing).findings())
                .containsExactly(missing + ":0: cannot be read (expected: a folder of YAML files)");
    }

    @Test
    void declaresNothingTwice() {
        assertThat(new Folder(path)
                        .file("a.yaml", SHOP + "  shop: { url: http://localhost:2 }\n")
                        .findings())
                .containsExactly("a.yaml:3: services.shop: given twice (expected: once; the first is at a.yaml:2)");
    }

    @Test
    void declaresNothingThatAnotherFileDeclares() {
        assertThat(new Folder(path)
                        .file("a.yaml", SHOP)
                        .file("b.yml", "\n" + SHOP)
                        .findings())
                .containsExactly("b.yml:3: services.shop: given twice (expected: once; the first is at a.yaml:2)");
    }

    @Test
    void hasNoTwoViewsThatAnswerTheSameRequests() {
        assertThat(new Folder(path)
                        .file(
                                "a.yaml",
                                "views:\n  one:\n    get: /a/{x}/b\n    params: { x: int }\n    parts: { p: { value: 1 } }\n")
                        .file(
                                "b.yaml",
                                "views:\n  two:\n    get: /a/{y}/b\n    params: { y: int }\n    parts: { p: { value: 1 } }\n")
                        .findings())
                .containsExactly("b.yaml:2: views.two: get: /a/{y}/b"
                        + " (expected: another path; views.one answers it at a.yaml:2)");
    }

    @Test
    void isToldEverythingThatIsWrongWithAllFilesAtOnceAndInOrder() {
        Folder folder = new Folder(path)
                .file(
                        "b.yaml",
                        "views:\n  page:\n    get: page\n    deadline: never\n    parts:\n      a: { call: shpo, path: /x }\n      b: {}\n")
                .file("a.yaml", SHOP + "    timeout: 1s\n")
                .file("c.yaml", "services:\n  shop:\n    timeout: 0s\n  other:\n    timeout: 0s\nextra: 1\n")
                .file("d.yaml", "services:\n  shop: { url: http://localhost:1 }\n");

        assertThat(folder.findings())
                .extracting(finding -> finding.replaceFirst(" \\(.*", ""))
                .containsExactly(
                        "a.yaml:3: expected <block end>, but found '<block mapping start>'",
                        "b.yaml:3: views.page.get: page",
                        "b.yaml:4: views.page.deadline: never",
                        "b.yaml:6: views.page.parts.a.call: shpo is not a declared Service",
                        "b.yaml:7: views.page.parts.b: no source",
                        "c.yaml:2: services.shop: no 'url'",
                        "c.yaml:3: services.shop.timeout: 0s",
                        "c.yaml:4: services.other: no 'url'",
                        "c.yaml:5: services.other.timeout: 0s",
                        "c.yaml:6: extra: unknown key",
                        "d.yaml:2: services.shop: given twice");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(folder::read)
                .withMessage(String.join("\n", folder.findings()));
    }
}
