package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Template;
import dev.tributary.aggregation.view.Template.Literal;
import dev.tributary.aggregation.view.Template.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However many values there are, an answer wears few tags, or so many that it is not kept. */
class AnswerTagsTests {

    private static final Set<String> ALWAYS = Set.of("*", "view:page");

    private static Template template(String group) {
        return new Template(List.of(new Literal(group), new Place(new Reference.ToCaller("values"))));
    }

    private static Set<String> worn(int values, Template... templates) {
        return AnswerTags.with(ALWAYS, List.of(templates), reference -> texts(values));
    }

    private static Stream<String> texts(int values) {
        return IntStream.range(0, values).mapToObj(Integer::toString);
    }

    @Test
    void areToldApartWhileTheyAreFew() {
        assertThat(worn(197, template("product:")))
                .hasSize(Entry.MOST_TAGS)
                .contains("*", "view:page", "product", "product:0", "product:196");
    }

    @Test
    void areThoseOfTheirGroupWhereTheyAreMany() {
        assertThat(worn(198, template("product:"))).containsExactlyInAnyOrder("*", "view:page", "product", "product:*");
        assertThat(worn(100_000, template("product:")))
                .containsExactlyInAnyOrder("*", "view:page", "product", "product:*");
    }

    @Test
    void areThoseOfTheLargestGroupFirst() {
        var pair = new Template(List.of(
                new Literal("pair:"), new Place(new Reference.ToCaller("a")), new Place(new Reference.ToCaller("b"))));

        assertThat(worn(20, template("seller:"), pair))
                .hasSize(25)
                .contains("pair", "pair:*", "seller", "seller:0", "seller:19", "view:page");
    }

    @Test
    void areTooManyWhereTheyAreOfNoGroup() {
        var values = new Place(new Reference.ToCaller("values"));

        assertThat(worn(300, template(""))).hasSizeGreaterThan(Entry.MOST_TAGS);
        assertThat(worn(10_000, new Template(List.of(values, values)))).hasSizeBetween(Entry.MOST_TAGS + 1, 300);
    }
}
