package dev.tributary.aggregation.explain;

import java.util.ArrayList;
import java.util.List;

/** Lines whose words stand below each other; a long word is cut so that the table fits a terminal. */
final class Columns {

    private static final int WIDEST = 40;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a line of as many words as the others have. */
    Columns row(String... words) {
        rows.add(List.of(words).stream().map(Columns::cut).toList());
        return this;
    }

    private static String cut(String word) {
        String line = word.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }

    /** The lines, indented, each with its line break. */
    @Override
    public String toString() {
        var out = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(GAP)
                        .append(row.get(i))
                        .repeat(' ', width(i) - row.get(i).length());
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
