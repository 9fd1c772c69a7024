package dev.tributary.persistence.resource;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a search text says: its words, of letters, marks and digits only. Nothing else of it goes on to PostgreSQL, so that
 * no text is an operator of its query language.
 */
record Words(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    /** The first words; of very long ones, the beginning. */
    static Words of(String text) {
        return new Words(WORD.matcher(text)
                .results()
                .limit(MOST)
                .map(found -> text.substring(found.start(), Math.min(found.end(), found.start() + LONGEST)))
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** A tsquery: all of the words, each as the beginning of one. */
    String query() {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    /** The words with a space between. */
    String plain() {
        return String.join(" ", words);
    }
}
