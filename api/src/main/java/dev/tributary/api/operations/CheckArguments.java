package dev.tributary.api.operations;

import dev.tributary.aggregation.view.definition.Rule;
import dev.tributary.api.operations.deploy.Risk;
import dev.tributary.persistence.database.DatabaseUrl;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@link CheckCommand}.
 *
 * @param folder of views; {@code null} for the one that settings name
 * @param database where queries are prepared; {@code null} for none, or for that of the settings
 * @param accepted ids of what is not to be told
 */
record CheckArguments(
        @Nullable Path folder, @Nullable DatabaseUrl database, boolean deploy, boolean json, Set<String> accepted) {

    private static final String USAGE = "[folder] [--deploy] [--accept=id,id…] [--database=URL] [--format=text|json]";

    private static final String DEPLOY = "--deploy";
    private static final String ACCEPT = "--accept=";
    private static final String TEXT = "--format=text";
    private static final String JSON = "--format=json";

    CheckArguments {
        accepted = Set.copyOf(accepted);
    }

    /**
     * Reads the words behind the command.
     *
     * @throws IllegalArgumentException if one of them is not known; it never holds a password
     */
    static CheckArguments of(List<String> words) {
        List<String> folders =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        if (folders.size() > 1 || !words.stream().allMatch(CheckArguments::isKnown)) {
            throw new IllegalArgumentException("arguments that are not known (expected: " + USAGE + ")");
        }
        return new CheckArguments(
                folders.isEmpty() ? null : Path.of(folders.getFirst()),
                DatabaseOption.in(words),
                words.contains(DEPLOY),
                words.contains(JSON),
                accepted(words));
    }

    private static boolean isKnown(String word) {
        return !word.startsWith("--")
                || List.of(DEPLOY, TEXT, JSON).contains(word)
                || word.startsWith(ACCEPT)
                || DatabaseOption.is(word);
    }

    private static Set<String> accepted(List<String> words) {
        Set<String> ids = words.stream()
                .filter(word -> word.startsWith(ACCEPT))
                .flatMap(word -> Arrays.stream(word.substring(ACCEPT.length()).split(",")))
                .collect(Collectors.toSet());
        Set<String> known = acceptable().collect(Collectors.toSet());
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(
                    "--accept: " + id + " (expected: the id of a risk, or of a warning about views)");
        });
        return ids;
    }

    /** Without a view's error nothing starts, accepted or not. */
    private static Stream<String> acceptable() {
        return Stream.concat(
                Arrays.stream(Rule.values())
                        .filter(rule -> rule.severity() == Rule.Severity.WARNING)
                        .map(Rule::id),
                Arrays.stream(Risk.values()).map(Risk::id));
    }
}
