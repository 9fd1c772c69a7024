package dev.tributary.aggregation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void hasABoxAWaveANodeAPartAndArrowsForWhatIsReferredTo() {
        assertThat(drawn("""
                services: { shop: { url: http://localhost:1 } }
                views:
                  page:
                    get: /page/{id}
                    params: { id: long, details: boolean }
                    parts:
                      list: { required: true, max: 9, sql: select id from product }
                      end: { call: shop, path: "/x/{list.0.id}", query: { y: "{list.1.id}", z: "{one}" } }
                      names: { for-each: list.id, sql: "select id from x where id = any(:keys)", key: id, attach: list.name }
                      more: { for-each: list.name.id, call: shop, path: "/{key}", max-keys: 3, attach: list.name.more, when: "{details}", cache: { fresh: 5m } }
                      one: { value: 1 }
                """)).isEqualTo("""
                flowchart LR
                  accTitle: page, /page/{id}, 1s
                  subgraph wave1["wave 1"]
                    part1[("list<br/>SQL, up to 9 rows<br/>950ms, required")]:::required
                    part5(["one<br/>constant<br/>950ms"])
                  end
                  subgraph wave2["wave 2"]
                    part2["end<br/>shop GET /x/{list.0.id}?y={list.1.id}#38;z={one}<br/>950ms"]
                    part3[("names<br/>SQL, up to 1000 rows<br/>950ms")]
                  end
                  subgraph wave3["wave 3"]
                    part4["more<br/>shop GET /{key}<br/>950ms, fresh for 5m, when {details}"]
                  end
                  part1 -->|"list.0.id, list.1.id"| part2
                  part5 -->|"one"| part2
                  part1 -.->|"list.id"| part3
                  part1 -.->|"list.name.id"| part4
                  part3 -.->|"list.name.id"| part4
                  classDef required stroke-width:3px
                """);
    }

    @Test
    void writesNamesThatMeanSomethingToMermaidByTheNumbersOfTheirCharacters() {
        assertThat(drawn("""
                services: { 'a"]; b --> c %% <i>#1`': { url: http://localhost:1 } }
                views:
                  "v\\nend; click x":
                    get: /v
                    parts: { a: { call: 'a"]; b --> c %% <i>#1`', path: /ü } }
                """.replace("/ü", "/%C3%BC")))
                .contains(
                        "accTitle: v#10;end#59; click x, /v, 1s\n",
                        "[\"a<br/>a#34;#93;#59; b --#62; c #37;#37; #60;i#62;#35;1#96; GET /#37;C3#37;BC<br/>950ms\"]\n");
    }

    private String drawn(String yaml) {
        return Explained.of(folder, yaml).in(Format.MERMAID);
    }
}
