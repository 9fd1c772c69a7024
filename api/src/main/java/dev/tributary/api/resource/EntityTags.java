package dev.tributary.api.resource;

import dev.tributary.aggregation.view.BadArgument;
import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.api.problem.Problem;
import dev.tributary.persistence.resource.Expected;
import dev.tributary.persistence.resource.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Strong entity tags (RFC 9110, 8.8.3). The tag of a row's document is its version and a digest of the document, as
 * {@code "7-1f8c…"}, since the bytes change without the row: by related rows, and by releases that show other members.
 * Compressed it ends in {@code -gzip}. A writer may show the tag of any document of the row, or {@code "7"}: the version in
 * it counts.
 */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\\s*(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\")?\\s*(,|$)");
    private static final Pattern OWN = Pattern.compile("(0|[1-9]\\d{0,17})(-[0-9a-f]{16})?(-gzip)?");
    private static final int DIGEST = 8;

    private EntityTags() {}

    static String of(Row row) {
        return "\"" + row.version() + "-" + digest(row.json()) + "\"";
    }

    /** The tag of what has one document a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    private static String digest(byte[] document) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(sum, 0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the caller has a representation already. What is no list of tags names none. */
    static boolean isKnown(ServerRequest request, String tag) {
        List<String> tags = tags(request, HttpHeaders.IF_NONE_MATCH);
        return tags != null && (tags.contains("*") || tags.contains(tag) || tags.contains("W/" + tag));
    }

    /**
     * The versions that a writer has seen; null if it does not say. A tag that is weak, or none of ours, is the tag of no
     * version; a problem if it shows no tags where it should.
     */
    static @Nullable Expected expected(ServerRequest request) {
        List<String> tags = tags(request, HttpHeaders.IF_MATCH);
        if (tags == null) {
            return null;
        }
        if (tags.isEmpty()) {
            throw unreadable(request);
        }
        if (tags.contains("*")) {
            return Expected.ANY;
        }
        return new Expected(versions(tags));
    }

    private static BadArgumentsException unreadable(ServerRequest request) {
        String text =
                String.join(",", request.headers().header(HttpHeaders.IF_MATCH)).strip();
        return new BadArgumentsException(List.of(BadArgument.invalid(
                Parameter.In.HEADER, HttpHeaders.IF_MATCH, text, "* or entity tags, such as \"7\"")));
    }

    private static Set<Long> versions(List<String> tags) {
        var versions = new HashSet<Long>();
        for (String tag : tags) {
            Matcher own = OWN.matcher(tag.substring(1, tag.length() - 1));
            if (tag.startsWith("\"") && own.matches()) {
                versions.add(Long.valueOf(own.group(1)));
            }
        }
        return versions;
    }

    /** The same; a problem if the writer does not say. */
    public static Expected required(ServerRequest request) {
        Expected expected = expected(request);
        if (expected == null) {
            throw Problem.of(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "if-match: nothing (expected: the ETag of what is to be changed)")
                    .asException();
        }
        return expected;
    }

    /**
     * All tags of a header, weak ones with their {@code W/}; or {@code *} alone. None if it is no list of them; null if there
     * is no such header.
     */
    private static @Nullable List<String> tags(ServerRequest request, String header) {
        List<String> lines = request.headers().header(header);
        if (lines.isEmpty()) {
            return null;
        }
        String text = String.join(",", lines).strip();
        return text.equals("*") ? List.of(text) : tags(text);
    }

    /** None if the text is no list of tags; empty places in a list are passed over, as the RFC wants it. */
    private static List<String> tags(String text) {
        var tags = new ArrayList<String>();
        Matcher next = TAG.matcher(text);
        while (next.regionStart() < text.length()) {
            if (!next.lookingAt()) {
                return List.of();
            }
            if (next.group(2) != null) {
                tags.add((next.group(1) == null ? "" : "W/") + "\"" + next.group(2) + "\"");
            }
            next.region(next.end(), text.length());
        }
        return tags;
    }
}
