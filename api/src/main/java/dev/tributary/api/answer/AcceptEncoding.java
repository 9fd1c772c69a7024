package dev.tributary.api.answer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a caller says it can unpack (RFC 9110, 12.5.3). */
final class AcceptEncoding {

    private AcceptEncoding() {}

    /** Whether gzip is wanted at least as much as the plain document; not if the caller says nothing of it. */
    static boolean prefersGzip(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return false;
        }
        double gzip = -1;
        double plain = -1;
        double other = -1;
        for (String item : said.split(",", -1)) {
            String[] words = item.split(";", -1);
            double weight = weight(words);
            switch (words[0].strip().toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
                case "identity" -> plain = weight;
                case "*" -> other = weight;
                default -> {}
            }
        }
        double wanted = gzip < 0 ? other : gzip;
        return wanted > 0 && wanted >= plain;
    }

    /** 1 where none is said, 0 where it cannot be read. */
    private static double weight(String[] words) {
        for (int i = 1; i < words.length; i++) {
            String word = words[i].strip();
            if (word.startsWith("q=") || word.startsWith("Q=")) {
                return number(word.substring(2));
            }
        }
        return 1;
    }

    private static double number(String text) {
        boolean readable = text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
        return readable ? Double.parseDouble(text) : 0;
    }
}
