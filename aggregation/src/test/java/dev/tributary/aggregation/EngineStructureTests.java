package dev.tributary.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The table of style.md, section 1: it is not derived from the code, the code has to follow it. */
class EngineStructureTests {

    private static final String REACTOR = "reactor.core.. reactor.util.context.. org.reactivestreams..";

    /** What each package may use besides itself and {@link #EVERYWHERE}; names without dots are the engine's. */
    private static final List<Row> TABLE = List.of(
            Row.of("json", ""),
            Row.of("source", "json", REACTOR),
            Row.of("view", "source json"),
            Row.of("view.declaration", "view source json"),
            Row.of("view.definition", "view view.declaration source json plan", "org.snakeyaml.engine.."),
            Row.of("cache", "source json", REACTOR, "com.github.benmanes.caffeine.."),
            Row.of("redis", "cache", REACTOR, "io.lettuce.core.. io.netty.."),
            Row.of("plan", "view"),
            Row.of("execution", "plan view source json", REACTOR),
            Row.of("explain", "plan view source json", REACTOR),
            Row.of("resilience", "source json", REACTOR, "io.github.resilience4j.."),
            Row.of("function", "source json", REACTOR),
            Row.of("http", "source json", REACTOR, "reactor.netty.. io.netty.."),
            Row.of(
                    "",
                    "json source view view.declaration view.definition plan execution explain resilience function http"
                            + " cache redis",
                    REACTOR,
                    "reactor.netty.. org.springframework.."));

    private static final List<String> EVERYWHERE =
            List.of("java..", "javax.net.ssl..", "org.jspecify..", "org.slf4j..", "org.springframework.modulith..");

    @Test
    void listsEveryPackage() {
        assertThat(Engine.CLASSES.stream().map(EngineStructureTests::engineName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        TABLE.stream().map(Row::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("TABLE")
    void usesOnlyWhatTheTableAllows(Row row) {
        assertThat(dependencies(row)
                        .filter(dependency -> !row.allows(target(dependency)))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    private static Stream<Dependency> dependencies(Row row) {
        return Engine.CLASSES.stream()
                .filter(type -> engineName(type).equals(row.name()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !target(dependency).isPrimitive());
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    /** The package below the engine's root; the whole name where it is not one of the engine's. */
    private static String engineName(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(Engine.ROOT)
                ? ""
                : name.startsWith(Engine.ROOT + ".") ? name.substring(Engine.ROOT.length() + 1) : name;
    }

    /**
     * A line of the table.
     *
     * @param name of the package, below the root
     * @param engine packages of the engine
     * @param libraries prefixes of packages of others, each with two dots behind it
     */
    record Row(String name, List<String> engine, List<String> libraries) {

        static Row of(String name, String engine, String... libraries) {
            return new Row(
                    name,
                    words(engine).toList(),
                    Arrays.stream(libraries).flatMap(Row::words).toList());
        }

        private static Stream<String> words(String text) {
            return Arrays.stream(text.split(" ")).filter(Predicate.not(String::isEmpty));
        }

        boolean allows(JavaClass target) {
            String used = engineName(target);
            return used.equals(name)
                    || engine.contains(used)
                    || Stream.concat(EVERYWHERE.stream(), libraries.stream())
                            .anyMatch(prefix -> (target.getPackageName() + ".").startsWith(prefix.replace("..", ".")));
        }

        @Override
        public String toString() {
            return name.isEmpty() ? "(root)" : name;
        }
    }
}
