package dev.tributary.api.identity;

import dev.tributary.api.resource.BodyError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which passwords will do: long ones that are not the first to be tried. What they are made of is nobody's business. */
public final class PasswordRules {

    /** Of code points. */
    static final int SHORTEST = 8;

    static final int LONGEST = 128;

    private static final String LIST = "common-passwords.txt";
    private static final int FEWEST_KINDS = 4;

    /** Characters besides a name. */
    private static final int FEWEST_BESIDES = 7;

    /** What people put before and behind a word where they have to: digits and signs. */
    private static final Pattern DECORATION = Pattern.compile("^\\P{L}+|\\P{L}+$");

    private final Set<String> common;

    private PasswordRules(Set<String> common) {
        this.common = common;
    }

    /** With the list of common ones, which is read now. */
    public static PasswordRules load() {
        try (InputStream list = PasswordRules.class.getResourceAsStream(LIST)) {
            String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            return new PasswordRules(text.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with a new password of that person; null if it will do. The password is never told. */
    @Nullable
    BodyError refusal(String member, String password, String username) {
        String composed = Passwords.composed(password);
        int length = composed.codePointCount(0, composed.length());
        if (length < SHORTEST || length > LONGEST) {
            String code = length < SHORTEST ? "too-short" : "too-long";
            return BodyError.at(
                    List.of(member), code, length + " characters", SHORTEST + " to " + LONGEST + " characters");
        }
        return isCommon(composed.toLowerCase(Locale.ROOT), username.toLowerCase(Locale.ROOT))
                ? BodyError.at(List.of(member), "too-common", "easily guessed", "one that others would not try first")
                : null;
    }

    /**
     * What is wrong with a new password of that person, for people; null if it will do.
     *
     * @see #refusal
     */
    public @Nullable String complaint(String password, String username) {
        BodyError refusal = refusal("password", password, username);
        return refusal == null ? null : refusal.message();
    }

    /** On a list, a word of it with digits or signs around, of a few characters only, or with little besides the names of the person and of the service. */
    private boolean isCommon(String password, String username) {
        return common.contains(password)
                || common.contains(DECORATION.matcher(password).replaceAll(""))
                || password.codePoints().distinct().count() < FEWEST_KINDS
                || Stream.of(username, TokenRules.OWN)
                        .anyMatch(name -> password.contains(name) && rest(password, name) < FEWEST_BESIDES);
    }

    private static int rest(String password, String name) {
        String rest = password.replace(name, "");
        return rest.codePointCount(0, rest.length());
    }
}
