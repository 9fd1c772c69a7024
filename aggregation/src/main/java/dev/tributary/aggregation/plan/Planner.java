package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders the parts of a view. A plan depends on the declaration only, so there is one for all requests. */
public final class Planner {

    private final View view;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<Integer, Integer> waves = new HashMap<>();

    private Planner(View view) {
        this.view = view;
        IntStream.range(0, view.parts().size())
                .forEach(i -> indexes.put(view.parts().get(i).name(), i));
    }

    /** The plan of a view whose references are known and form no {@linkplain Cycles cycle}. */
    public static Plan plan(View view) {
        return new Planner(view).plan();
    }

    private Plan plan() {
        Set<Integer> needed = new HashSet<>();
        view.parts().forEach(part -> needed.addAll(needs(part)));
        return new Plan(
                view,
                IntStream.range(0, view.parts().size())
                        .mapToObj(i -> step(part(i), i, needed.contains(i)))
                        .toList());
    }

    private Step step(Part part, int index, boolean needed) {
        return new Step(part, index, wave(index), needs(part), needed, indispensable(part), Composition.of(part, view));
    }

    /** A value of another part or of the caller must be there, and so must any value in a path. */
    private static List<Reference> indispensable(Part part) {
        List<Reference> inPath =
                part.source() instanceof CallSource call ? call.path().references() : List.of();
        Join join = part.join();
        Stream<Reference> list = join == null ? Stream.empty() : Stream.of(Reference.ToPart.whole(join.list()));
        Stream<Reference> own = part.source().references().stream()
                .filter(reference -> reference instanceof Reference.ToPart
                        || reference instanceof Reference.ToCaller
                        || inPath.contains(reference));
        return Stream.concat(list, own).toList();
    }

    private Part part(int index) {
        return view.parts().get(index);
    }

    private int wave(int index) {
        Integer known = waves.get(index);
        if (known != null) {
            return known;
        }
        int wave = needs(part(index)).stream()
                .mapToInt(need -> wave(need) + 1)
                .max()
                .orElse(0);
        waves.put(index, wave);
        return wave;
    }

    private List<Integer> needs(Part part) {
        return needed(part, view.parts()).stream().map(indexes::get).toList();
    }

    /** The names of the parts that a part of these needs, without repetition. */
    static List<String> needed(Part part, Collection<Part> all) {
        Stream<Reference> references =
                Stream.concat(part.source().references().stream(), Stream.ofNullable(part.when()));
        Stream<String> referred = references
                .filter(Reference.ToPart.class::isInstance)
                .map(reference -> ((Reference.ToPart) reference).part());
        return Stream.concat(referred, joined(part.join(), all)).distinct().toList();
    }

    /** The names of all parts of these that are there by the time a part is asked. */
    public static Set<String> before(Part part, Collection<Part> all) {
        Set<String> before = new HashSet<>();
        addBefore(part, all, before);
        return before;
    }

    private static void addBefore(Part part, Collection<Part> all, Set<String> before) {
        Set<String> needed = new HashSet<>(needed(part, all));
        all.stream()
                .filter(other -> needed.contains(other.name()) && before.add(other.name()))
                .forEach(other -> addBefore(other, all, before));
    }

    /** The list that a join goes over, and the joins that it goes through. */
    private static Stream<String> joined(@Nullable Join join, Collection<Part> all) {
        if (join == null) {
            return Stream.empty();
        }
        Stream<String> before = all.stream()
                .filter(other -> other.join() != null && join.isBehind(other.join()))
                .map(Part::name);
        return Stream.concat(Stream.of(join.list()), before);
    }
}
