package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

class PathPatternTests {

    private final List<Finding> findings = new ArrayList<>();
    private final Item item = new Item(
            new ScalarNode(Tag.STR, "", ScalarStyle.PLAIN),
            "get",
            new Origin("a.yaml", new Variables(name -> null), findings));

    @Test
    void namesItsPlaceholdersInOrder() {
        PathPattern pattern = Objects.requireNonNull(PathPattern.read("/shops/{shop}/products/{id2}/x_y-z.~", item));

        assertThat(pattern.text()).isEqualTo("/shops/{shop}/products/{id2}/x_y-z.~");
        assertThat(pattern.names()).containsExactly("shop", "id2");
        assertThat(findings).isEmpty();
    }

    @Test
    void mayHaveNoPlaceholder() {
        assertThat(Objects.requireNonNull(PathPattern.read("/page", item)).names())
                .isEmpty();
    }

    @Test
    void isNoneWhereItIsRefused() {
        assertThat(PathPattern.read("page", item)).isNull();
        assertThat(findings).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/a/{x}/b, /a/{}/b", "/{x}/{y}, /{}/{}", "/a, /a"})
    void hasAShapeWithoutNames(String path, String shape) {
        assertThat(PathPattern.shape(path)).isEqualTo(shape);
    }
}
