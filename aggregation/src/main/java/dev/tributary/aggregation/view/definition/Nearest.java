package dev.tributary.aggregation.view.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Guesses what somebody meant: the known word with the fewest edits (Levenshtein's distance, with
 * two letters swapped as one edit), if they are few. */
public final class Nearest {

    private Nearest() {}

    /** What to write after "expected": the nearest word alone if it is near, otherwise all of them. */
    static String to(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "nothing here";
        }
        String nearest = first(word, known).getFirst();
        boolean near = distance(word, nearest) <= Math.max(1, nearest.length() / 3);
        return near ? nearest : "one of " + String.join(", ", known);
    }

    /** All known words, the one with the fewest edits first. */
    public static List<String> first(String word, Collection<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .toList();
    }

    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int replaced = cost[i - 1][j - 1] + (same ? 0 : 1);
        int cheapest = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
