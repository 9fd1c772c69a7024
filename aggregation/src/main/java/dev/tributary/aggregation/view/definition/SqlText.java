package dev.tributary.aggregation.view.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement whose named binds ({@code :id}, {@code :product.sellerId}) were found; a name used twice is one bind. What looks like a bind inside literals, quoted names, comments and casts is left alone, by
 * the lexical rules of PostgreSQL's manual, section 4.1.
 */
final class SqlText {

    /** Each alternative but the last two is something to copy as it stands. */
    private static final Pattern TOKEN = Pattern.compile("""
            (?sx)
              (?<!\\w)[eE]'(?:[^'\\\\]++|\\\\.)*+'  # escape string; a doubled quote begins another
            | '[^']*+'                              # string, likewise
            | "[^"]*+"                              # quoted name, likewise
            | --[^\\n]*                             # comment to the end of the line
            | /\\*                                  # beginning of a comment
            | (?<![\\w$])\\$([\\w\\x80-\\uffff]*)\\$.*?\\$\\1\\$   # dollar-quoted string
            | ::                                    # cast
            | :([A-Za-z_]\\w*(?:\\.\\w+)*)          # a bind
            | ;
            """);

    private final List<String> names = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean several;

    private SqlText(String sql) {
        Matcher token = TOKEN.matcher(sql);
        int end = 0;
        while (token.find(end)) {
            text.append(sql, end, token.start());
            end = token.group().equals("/*") ? comment(sql, token.start()) : take(token);
        }
        text.append(sql.substring(end));
        endPiece();
    }

    static SqlText of(String sql) {
        return new SqlText(sql.strip().replaceFirst(";\\s*$", ""));
    }

    /** Copies a comment, which may hold others, and gives its end. */
    private int comment(String sql, int start) {
        int end = start + 2;
        for (int open = 1; open > 0 && end < sql.length(); end++) {
            if (sql.startsWith("/*", end)) {
                open++;
                end++;
            } else if (sql.startsWith("*/", end)) {
                open--;
                end++;
            }
        }
        text.append(sql, start, Math.min(end, sql.length()));
        return Math.min(end, sql.length());
    }

    private int take(Matcher token) {
        String name = token.group(2);
        several |= token.group().equals(";");
        if (name == null) {
            text.append(token.group());
            return token.end();
        }
        if (!names.contains(name)) {
            names.add(name);
        }
        endPiece();
        places.add(names.indexOf(name));
        return token.end();
    }

    private void endPiece() {
        pieces.add(text.toString());
        text.setLength(0);
    }

    /** The text between the binds. */
    List<String> pieces() {
        return pieces;
    }

    /** Which of the {@linkplain #names() names} stands between a piece and the next. */
    List<Integer> places() {
        return places;
    }

    /** The names of the binds, each once. */
    List<String> names() {
        return names;
    }

    /** Whether there is more than one statement. */
    boolean isSeveral() {
        return several;
    }
}
