package dev.tributary.aggregation.view.definition;

import static dev.tributary.aggregation.source.SqlQuery.Rows.ONE;
import static dev.tributary.aggregation.view.ParameterType.STRING;
import static dev.tributary.aggregation.view.declaration.Declare.function;
import static dev.tributary.aggregation.view.declaration.Declare.service;
import static dev.tributary.aggregation.view.declaration.Declare.sql;
import static dev.tributary.aggregation.view.declaration.Declare.value;
import static dev.tributary.aggregation.view.declaration.Declare.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.source.SourceFunction;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Reference.ToParameter;
import dev.tributary.aggregation.view.Reference.ToPart;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.declaration.Declaration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class JavaDeclarationTests {

    @TempDir
    private Path path;

    @Test
    void saysAllThatAFileCanSayAndMeansTheSame() {
        Views file = new Folder(path).file("every.yaml", EveryKey.FILE).read();

        Views java =
                ViewFiles.check(empty(), name -> null, EveryWord.declarations()).orRefuse();

        assertThat(java.services()).isEqualTo(file.services());
        assertThat(java.views()).isEqualTo(file.views());
    }

    @Test
    void hasTheSameDefaultsAsAFile() {
        Views file = new Folder(path)
                .file(
                        "v.yaml",
                        "services: { s: { url: http://x } }\n"
                                + "views: { v: { get: /v, params: { p: string }, parts: { a: { sql: select 1 } } } }")
                .read();

        Views java = read(
                service("s").url("http://x"),
                view("v").get("/v").param("p", STRING).part("a", sql("select 1")));

        assertThat(java).isEqualTo(file);
    }

    @Test
    void standsBesideTheFilesAndUsesTheirServices() {
        new Folder(path)
                .file(
                        "s.yaml",
                        "services: { s: { url: http://x } }\nviews: { f: { get: /f, parts: { a: { value: 1 } } } }");

        Views views = ViewFiles.check(
                        path, name -> null, List.of(view("j").get("/j").part("a", value("2"))))
                .orRefuse();

        assertThat(views.services()).extracting("name").containsExactly("s");
        assertThat(views.views()).extracting("name").containsExactly("f", "j");
    }

    @Test
    void hasFunctionsWithWhatTheyNeed() {
        SourceFunction same = inputs -> Mono.just(Json.NULL);

        Views views = read(view("v")
                .get("/v/{id}")
                .param("id", STRING)
                .part("row", sql("select 1 as id").rows(ONE))
                .part("own", function(same).with("row", "id", "row.id")));

        FunctionSource source =
                (FunctionSource) views.views().getFirst().parts().getLast().source();
        assertThat(source.place()).matches("JavaDeclarationTests\\.java:\\d+");
        assertThat(source)
                .isEqualTo(new FunctionSource(
                        "views.v.parts.own",
                        source.place(),
                        same,
                        Map.of(
                                "row", ToPart.whole("row"),
                                "id", new ToParameter("id", 0),
                                "row.id", new ToPart("row", JsonPointer.parse("/id")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1.50, "x\\u00e9\\n", {"a": {}}]         | [1.50,"xé\\n",{"a":{}}]
            123456789012345678901234567890           | 123456789012345678901234567890
            "true"                                   | "true"
            "${NAME}"                                | "${NAME}"
            null                                     | null
            """)
    void keepsConstantsAsTheyAre(String json, String kept) {
        Views views = read(view("v").get("/v").part("a", value(json)));

        assertThat(Objects.requireNonNull(
                        views.views().getFirst().parts().getFirst().source()))
                .hasToString("ValueSource[value=" + kept + "]");
    }

    private Views read(Declaration... declarations) {
        return ViewFiles.check(empty(), name -> null, List.of(declarations)).orRefuse();
    }

    private Path empty() {
        Path empty = path.resolve("empty");
        assertThat(empty.toFile().mkdir()).isTrue();
        return empty;
    }
}
