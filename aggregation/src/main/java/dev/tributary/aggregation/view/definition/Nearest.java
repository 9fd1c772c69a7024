package dev.tributary.aggregation.view.definition;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant: the known word with the fewest edits (Levenshtein's distance), if they are few. */
final class Nearest {

    private Nearest() {}

    /** What to write after "expected": the nearest word alone if it is near, otherwise all of them. */
    static String to(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "nothing here";
        }
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElseThrow();
        boolean near = distance(word, nearest) <= Math.max(1, nearest.length() / 3);
        return near ? nearest : "one of " + String.join(", ", known);
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
