package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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
                        .mapToObj(i -> new Step(part(i), i, wave(i), needs(part(i)), needed.contains(i)))
                        .toList());
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
        return referred(part).stream().map(indexes::get).toList();
    }

    /** The names of the parts that a part refers to, without repetition. */
    static List<String> referred(Part part) {
        return part.source().references().stream()
                .filter(Reference.ToPart.class::isInstance)
                .map(reference -> ((Reference.ToPart) reference).part())
                .distinct()
                .toList();
    }
}
